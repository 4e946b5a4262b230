package no.kneika.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import no.kneika.platform.WillNotStart;

/** The folder beside the embedded database where its keys lie, readable by its owner alone. */
record KeyFolder(Path folder) {

    boolean isEmpty() {
        return !Files.exists(aead()) && !Files.exists(index());
    }

    Keyring read() {
        return Keyring.read(text(aead()), text(index()));
    }

    /** Each file is whole or not there, also when the power goes: written beside, forced to disk, moved into place. */
    void write(Keyring keys) {
        try {
            Files.createDirectories(folder);
            own(folder, "rwx------");
            put(index(), keys.indexingText());
            put(aead(), keys.sealingText());
        } catch (IOException refused) {
            throw new UncheckedIOException("The keys could not be written to " + folder, refused);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new WillNotStart(
                    "The key file " + file
                            + " cannot be read, and without it nothing sealed in the database can be opened.",
                    Keys.BRING_BACK);
        }
    }

    static void put(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside);
        own(beside, "rw-------");
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void own(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException windows) {
            // A file system without such permissions: the folder's own rights decide.
        }
    }

    Path aead() {
        return folder.resolve("aead.json");
    }

    Path index() {
        return folder.resolve("index.json");
    }
}
