package lyceum.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What is asked of the folders of keys.
final class Folders {
    private Folders() {}

    /// What a new file in that folder is made with, from its first moment on; nothing where the
    /// system does not know owners.
    static FileAttribute<?>[] only(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix"))
            return new FileAttribute<?>[0];
        var only = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(only)};
    }

    /// Makes the folder if it is missing and lets nobody but its owner in; where the system does
    /// not know owners it is only made.
    static void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) return;
        var only = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(folder).equals(only))
            Files.setPosixFilePermissions(folder, only);
    }

    /// In words, why something could not be done.
    static String why(Exception fault) {
        return switch (fault) {
            case UncheckedIOException wrapped when wrapped.getCause() != null ->
                    why(wrapped.getCause());
            case AccessDeniedException _ -> "this user may not write there";
            case NoSuchFileException _ -> "there is no such folder, and none can be made";
            case FileAlreadyExistsException _ -> "it is no folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case Exception other -> "it cannot be read or written (" + kind(other) + ")";
        };
    }

    private static String kind(Throwable fault) {
        return fault.getClass().getSimpleName();
    }

    /// Puts on the disk that the folder has its files. Where the system does not let one open a
    /// folder, making the file is enough.
    static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
