package lyceum.privacy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import lyceum.catalog.Users;
import lyceum.personal.Category;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.room.AppId;

/// Writes one archive, from its first byte to its last, straight into a file under seal: nothing of
/// it is ever on the disk in clear.
final class ArchiveMaker {
    /// The largest archive, in bytes.
    static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;

    /// What the disk must have left, in bytes; below it the server itself would be in danger.
    static final long LEAST_FREE = 512L * 1024 * 1024;

    /// The disk is looked at after so many bytes.
    private static final long LOOK = 32L * 1024 * 1024;

    /// What the page of words in each archive is called here and there.
    private static final String README = "README.txt";

    private final Privacy privacy;
    private final Users users;
    private final List<Exported> parts;

    ArchiveMaker(Privacy privacy, Users users, List<Exported> parts) {
        this.privacy = privacy;
        this.users = users;
        this.parts = parts;
    }

    /// The server ends before the archive does.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("the server ends", null, false, false);
        }
    }

    /// There is no room for it.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String why) {
            super(why);
        }
    }

    /// How far it is.
    static final class Written {
        private final BooleanSupplier closing;
        private volatile long bytes;

        /// @param closing whether the server ends
        Written(BooleanSupplier closing) {
            this.closing = closing;
        }

        long bytes() {
            return bytes;
        }

        private void mayGoOn() {
            if (closing.getAsBoolean()) throw new Stopped();
        }
    }

    /// The wish to look at what an archive holds.
    static Look look(Archive archive, String actor) {
        var app = new AppId(archive.what().app());
        return new Look(app, actor, Category.EXPORT, Purpose.PROVIDE.name(), "");
    }

    /// Makes it. False: it was erased meanwhile, or is to be made anew. Throws
    /// [lyceum.seal.ScopeErased] for the same reasons.
    boolean make(Archive archive, Written written) throws IOException {
        var people = people(archive.what());
        var archives = privacy.archives();
        try (var file = archives.begin(archive);
                var counted = new Counted(file, written, archives.folder())) {
            var bundle = new Bundle(counted, archive.askedAt(), written::mayGoOn);
            privacy.gate()
                    .read(
                            look(archive, archive.what().actor()),
                            _ -> {
                                fill(bundle, archive.what());
                                return new PurposeGate.Read<>(true, shown(archive.what(), people));
                            });
            bundle.finish(manifest(archive, bundle.files()));
            counted.flush();
            file.finish();
            return archives.finish(archive, people, written.bytes(), counted.sha256());
        }
    }

    /// Who is in an archive.
    static Shown shown(Extract what, long people) {
        return switch (what) {
            case Extract.OfPerson(_, _, var user, _) -> Shown.of(List.of(user));
            case Extract.OfApplication _ -> new Shown.Everybody(people);
        };
    }

    private long people(Extract what) {
        return switch (what) {
            case Extract.OfPerson _ -> 1;
            case Extract.OfApplication(var app, _) -> users.count(new AppId(app));
        };
    }

    private void fill(Bundle bundle, Extract what) {
        bundle.begin(README);
        bundle.write(readme());
        for (var part : parts) part.give(what, bundle);
        new PrivacyExport(privacy).give(what, bundle);
    }

    private static byte[] readme() {
        try (InputStream in = ArchiveMaker.class.getResourceAsStream("/lyceum/export/" + README)) {
            if (in == null) throw new IllegalStateException("the page of words is missing");
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] manifest(Archive archive, List<Manifest.Entry> files) {
        var signature = privacy.receipts().signature();
        var what = archive.what();
        return signature.signed(
                new Manifest(
                        what.app(),
                        archive.id(),
                        files,
                        signature.key(),
                        ArchiveRows.kind(what).name(),
                        archive.askedAt().toEpochMilli(),
                        null,
                        Manifest.VERSION));
    }

    /// Counts and hashes what passes, and keeps the disk from running full.
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest = Receipts.sha256();
        private final Written written;
        private final Path folder;
        private long looked;

        Counted(OutputStream out, Written written, Path folder) {
            super(out);
            this.written = written;
            this.folder = folder;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            look();
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            written.bytes += length;
        }

        private void look() throws IOException {
            if (written.bytes > MOST_BYTES) throw new TooLarge("it is larger than can be given");
            if (written.bytes < looked) return;
            looked = written.bytes + LOOK;
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE)
                throw new TooLarge("the disk is nearly full");
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
