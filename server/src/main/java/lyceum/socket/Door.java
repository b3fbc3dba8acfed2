package lyceum.socket;

import lyceum.catalog.Entry;
import lyceum.room.AppId;

/// Decides who may ask for entry, and gives out what opens the next connection.
public interface Door {
    /// Who says hello, if token or resume secret are good; else throws `Turned`.
    Entrant open(ClientFrame.Hello hello);

    /// Whether somebody may watch the classes of an application unseen.
    boolean supervised(AppId app);

    /// A new resume secret. Throws `Turned` for who was erased.
    String resume(Entry entry);

    /// Somebody is about to come in whom nobody may have met: what the person agreed to is written
    /// down before under a key that is made here, or it throws `Turned`.
    void meet(Entrant who);

    /// Whether what let somebody in still holds, now that the person is in; else it throws
    /// `Turned`. Whoever takes that back puts out who is in, and may have missed who was just
    /// coming.
    void stillOpen(Entrant who);

    /// Somebody whom the class did not know came in; who waits outside did not.
    void entered(Entrant who);
}
