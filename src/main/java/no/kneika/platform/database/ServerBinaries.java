package no.kneika.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import no.kneika.platform.WillNotStart;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs we bring along, unpacked once per version into a cache folder of the user's. */
final class ServerBinaries {

    private ServerBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path cache) {
        var archive = archive();
        try {
            var folder = cache.resolve("postgres-" + checksum(archive));
            if (Files.exists(folder)) return folder;
            Files.createDirectories(cache);
            var fresh = Files.createTempDirectory(cache, "unpacking-");
            unpack(archive, fresh);
            return moved(fresh, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + cache, failed);
        }
    }

    private static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (os.contains("linux")) return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        if (os.contains("mac") && arm) return "postgres-darwin-arm_64.txz";
        throw new WillNotStart(
                "Kneika brings no PostgreSQL for " + os + " on " + System.getProperty("os.arch") + ".",
                "Point kneika.database.url at a PostgreSQL 18 of your own (docs/operations.md, Database).");
    }

    private static InputStream open(String archive) throws IOException {
        var stream = ServerBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) throw new IOException(archive + " is not on the class path");
        return new BufferedInputStream(stream, 1 << 16);
    }

    /** What tells one archive from another: the sum the jar keeps of it, for reading it all takes longer than it should. */
    private static String checksum(String archive) throws IOException {
        var resource = ServerBinaries.class.getResource("/" + archive);
        if (resource == null) throw new IOException(archive + " is not on the class path");
        if (resource.openConnection() instanceof JarURLConnection jar
                && jar.getJarEntry().getCrc() != -1)
            return "%08x-%d"
                    .formatted(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
        return digest(archive);
    }

    private static String digest(String archive) throws IOException {
        try (var in = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, into);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Two starting at once both unpack; the one that is last throws its copy away. */
    private static Path moved(Path fresh, Path folder) throws IOException {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyWasFirst) {
            Folders.delete(fresh);
        }
        return folder;
    }
}
