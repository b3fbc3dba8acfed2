package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.SealBroken;

/// Secrets that a browser keeps to come back with: an [Entry] under the seal of its person, so that
/// it ends with that person. Nothing is stored, so they are good after a restart too. A secret
/// alone opens nothing: whether the link was withdrawn, the user deleted or the person removed is
/// asked again each time.
public final class EntrySecrets {
    /// How long a secret is good. Whoever is connected gets a new one well before.
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// Longest secret that is looked at, in characters.
    static final int MAX_LENGTH = 16_384;

    private static final String ENTRY = "entry";
    private static final String MARK = "stranger";
    private static final int HEAD_BYTES = 16;

    private final Rows rows;

    EntrySecrets(Rows rows) {
        this.rows = rows;
    }

    /// A user id for somebody who typed a name and has no account.
    public UserId stranger() {
        return Fresh.user(rows.clock().instant());
    }

    /// What the browser of a stranger keeps, so that it is the same stranger when it opens the link
    /// again. It says who, and opens nothing. It lies under the key of the application, since a
    /// person who never came in gets no key.
    public String mark(AppId app, UserId stranger) {
        var sealed = rows.seal().seal(markOf(app), stranger.value().getBytes(UTF_8));
        var whole = ByteBuffer.allocate(Long.BYTES + sealed.length).putLong(app.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.put(sealed).array());
    }

    /// The stranger of a mark; empty if it is not ours, or nobody is known by it: the person was
    /// never in a class, or is erased.
    public Optional<UserId> marked(String mark) {
        if (mark.length() > MAX_LENGTH) return Optional.empty();
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark));
            var app = new AppId(whole.getLong());
            var sealed = new byte[whole.remaining()];
            whole.get(sealed);
            var user = new String(rows.seal().open(markOf(app), sealed), UTF_8);
            return Optional.of(new UserId(user)).filter(who -> knows(app, who));
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | SealBroken
                | ScopeErased notOurs) {
            return Optional.empty();
        }
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
        return sealed(entry.app(), entry.user(), ENTRY, bytes.toByteArray());
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
        return opened(ENTRY, secret)
                .map(EntrySecrets::read)
                .filter(entry -> entry.ends().isAfter(rows.clock().instant()));
    }

    // In front stands whose it is, by our own numbers, since that chooses the key.
    private Optional<String> sealed(AppId app, UserId user, String record, byte[] value) {
        try {
            return rows.vault()
                    .person(app.value(), user.value())
                    .map(owner -> sealed(owner, record, value));
        } catch (ScopeErased gone) {
            return Optional.empty();
        }
    }

    private String sealed(Scope.Person owner, String record, byte[] value) {
        var sealed = rows.seal().seal(Address.ofPerson(owner, record), value);
        var whole = ByteBuffer.allocate(HEAD_BYTES + sealed.length);
        whole.putLong(owner.app()).putLong(owner.person()).put(sealed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    private Optional<byte[]> opened(String record, String secret) {
        if (secret.length() > MAX_LENGTH) return Optional.empty();
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(secret));
            var owner = new Scope.Person(whole.getLong(), whole.getLong());
            var sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return Optional.of(rows.seal().open(Address.ofPerson(owner, record), sealed));
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | SealBroken
                | ScopeErased notOurs) {
            return Optional.empty();
        }
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
