package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// Secrets that a browser keeps to come back with: an [Entry] under the seal of its person, so that
/// it ends with that person. Nothing is stored, so they are good after a restart too. A secret
/// alone opens nothing: whether the link was withdrawn, the user deleted or the person removed is
/// asked again each time.
public final class EntrySecrets {
    /// How long a secret is good. Whoever is connected gets a new one well before.
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String ENTRY = "entry";
    private static final String MARK = "stranger";

    private final Rows rows;
    private final Envelope envelope;

    EntrySecrets(Rows rows) {
        this.rows = rows;
        this.envelope = new Envelope(rows.seal());
    }

    /// A user id for somebody who typed a name and has no account.
    public UserId stranger() {
        return Fresh.user(rows.clock().instant());
    }

    /// What the browser of a stranger keeps, so that it is the same stranger when it opens the link
    /// again. It says who, and opens nothing. It lies under the key of the application, since a
    /// person who never came in gets no key.
    public String mark(AppId app, UserId stranger) {
        return envelope.close(markOf(app), List.of(app.value()), stranger.value().getBytes(UTF_8));
    }

    /// The stranger of a mark; empty if it is not ours, or nobody is known by it: the person was
    /// never in a class, or is erased.
    public Optional<UserId> marked(String mark) {
        return envelope.open(mark, 1, numbers -> markOf(new AppId(numbers.getFirst())))
                .flatMap(opened -> {
                    var user = new UserId(new String(opened.value(), UTF_8));
                    var app = new AppId(opened.numbers().getFirst());
                    return Optional.of(user).filter(who -> knows(app, who));
                });
    }

    private static Address markOf(AppId app) {
        return Address.ofApp(app.value(), MARK);
    }

    /// Whether somebody has a key: registered, or once in a class.
    public boolean knows(AppId app, UserId user) {
        return rows.vault().person(app.value(), user.value()).isPresent();
    }

    /// A secret good for [#LIFE] from now; `ends` of the entry is not looked at. Empty: there is no
    /// such person, or no longer.
    public Optional<String> issue(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(entry, rows.now() + LIFE.toMillis(), out);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written", impossible);
        }
        try {
            return rows.vault()
                    .person(entry.app().value(), entry.user().value())
                    .map(owner ->
                            envelope.close(
                                    Address.ofPerson(owner, ENTRY),
                                    List.of(owner.app(), owner.person()),
                                    bytes.toByteArray()));
        } catch (ScopeErased gone) {
            return Optional.empty();
        }
    }

    static void write(Entry entry, long ends, DataOutputStream out) throws IOException {
        out.writeLong(ends);
        out.writeLong(entry.app().value());
        out.writeLong(entry.room().value());
        out.writeUTF(entry.user().value());
        out.writeUTF(entry.name());
        out.writeUTF(entry.avatar());
        out.writeBoolean(entry.invited());
        out.writeBoolean(entry.guest());
        out.writeBoolean(entry.supervisor());
        out.writeUTF(entry.link() == null ? "" : entry.link());
    }

    /// What a secret says; empty if it is not ours or has run out.
    public Optional<Entry> open(String secret) {
        return envelope.open(secret, 2, EntrySecrets::of)
                .map(opened -> read(opened.value()))
                .filter(entry -> entry.ends().isAfter(rows.clock().instant()));
    }

    private static Address of(List<Long> numbers) {
        return Address.ofPerson(new Scope.Person(numbers.getFirst(), numbers.getLast()), ENTRY);
    }

    private static Entry read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be read", impossible);
        }
    }

    static Entry read(DataInputStream in) throws IOException {
        var ends = Instant.ofEpochMilli(in.readLong());
        var app = new AppId(in.readLong());
        var room = new RoomId(in.readLong());
        var user = new UserId(in.readUTF());
        var name = in.readUTF();
        var avatar = in.readUTF();
        var invited = in.readBoolean();
        var guest = in.readBoolean();
        var supervisor = in.readBoolean();
        var link = in.readUTF();
        return new Entry(
                app,
                room,
                user,
                name,
                avatar,
                invited,
                guest,
                supervisor,
                link.isEmpty() ? null : link,
                ends);
    }
}
