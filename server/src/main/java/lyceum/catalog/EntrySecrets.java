package lyceum.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.SealBroken;

/// Secrets that a browser keeps to come back with: an [Entry] under seal. Nothing is stored, so
/// they are good after a restart too. A secret alone opens nothing: whether the link was withdrawn,
/// the user deleted or the person removed is asked again each time.
public final class EntrySecrets {
    /// How long a secret is good. Whoever is connected gets a new one well before.
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// Longest secret that is looked at, in characters.
    static final int MAX_LENGTH = 16_384;

    private static final Address PLACE = Address.ofHouse("entry");
    private static final Address MARK = Address.ofHouse("stranger");

    private final Rows rows;

    EntrySecrets(Rows rows) {
        this.rows = rows;
    }

    /// A user id for somebody who typed a name and has no account.
    public UserId stranger() {
        return Fresh.user(rows.clock().instant());
    }

    /// What the browser of a stranger keeps, so that it is the same stranger when it opens the link
    /// again. It says who, and opens nothing.
    public String mark(UserId stranger) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(rows.seal().sealText(MARK, stranger.value()));
    }

    /// The stranger of a mark; empty if it is not ours.
    public Optional<UserId> marked(String mark) {
        if (mark.length() > MAX_LENGTH) return Optional.empty();
        try {
            var opened = rows.seal().openText(MARK, Base64.getUrlDecoder().decode(mark));
            return Optional.of(new UserId(opened));
        } catch (IllegalArgumentException | SealBroken forged) {
            return Optional.empty();
        }
    }

    /// A secret good for [#LIFE] from now; `ends` of the entry is not looked at.
    public String issue(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(rows.now() + LIFE.toMillis());
            out.writeLong(entry.app().value());
            out.writeLong(entry.room().value());
            out.writeUTF(entry.user().value());
            out.writeUTF(entry.name());
            out.writeUTF(entry.avatar());
            out.writeBoolean(entry.invited());
            out.writeBoolean(entry.guest());
            out.writeBoolean(entry.supervisor());
            out.writeUTF(entry.link() == null ? "" : entry.link());
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written", impossible);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(rows.seal().seal(PLACE, bytes.toByteArray()));
    }

    /// What a secret says; empty if it is not ours or has run out.
    public Optional<Entry> open(String secret) {
        if (secret.length() > MAX_LENGTH) return Optional.empty();
        try {
            var entry = read(rows.seal().open(PLACE, Base64.getUrlDecoder().decode(secret)));
            return entry.ends().isAfter(rows.clock().instant())
                    ? Optional.of(entry)
                    : Optional.empty();
        } catch (IllegalArgumentException | SealBroken | IOException forged) {
            return Optional.empty();
        }
    }

    private static Entry read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
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
}
