package lyceum.socket;

import lyceum.catalog.Entry;
import lyceum.room.AppId;

/// Decides who may ask for entry, and gives out what opens the next connection.
public interface Door {
    /// Who says hello, if token or resume secret are good; else throws `Turned`.
    Entrant open(ClientFrame.Hello hello);

    /// Whether somebody may watch the classes of an application unseen.
    boolean supervised(AppId app);

    /// A new resume secret.
    String resume(Entry entry);

    /// Somebody whom the class did not know came in by a join link.
    void entered(Entry entry);
}
