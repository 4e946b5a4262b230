package no.kneika.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/**
 * PostgreSQL's own way of copying a data folder while it is in use (continuous archiving, "making a base backup using the low
 * level API"): what changes during the copy is set right from the log when the copy is started.
 */
final class BaseBackup {

    // Made anew by every server; the folders themselves must be there (protocol-replication, BASE_BACKUP).
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");

    private BaseBackup() {}

    static int copy(String url, Login superuser, Path data, Path target) throws IOException, SQLException {
        var postgres = target.resolve("postgres");
        try (var connection = DriverManager.getConnection(url, superuser.username(), superuser.password())) {
            // Holds the log from here on until this connection ends, however long the copying takes.
            ask(connection, "select pg_create_physical_replication_slot('kneika_backup', true, true)");
            ask(connection, "select pg_backup_start('kneika', true)");
            Folders.createPrivate(postgres);
            int files = copyTree(data, postgres, true);
            var label = ask(connection, "select labelfile from pg_backup_stop(false)");
            Folders.writePrivate(postgres.resolve("backup_label"), label);
            return files + 1 + copyTree(data.resolve("pg_wal"), postgres.resolve("pg_wal"), false);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int copyTree(Path from, Path to, boolean sieve) throws IOException {
        var copied = new int[1];
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var there = to.resolve(from.relativize(folder).toString());
                Folders.createPrivate(there);
                var emptied = sieve
                        && folder.getParent() != null
                        && folder.getParent().equals(from)
                        && LEFT_EMPTY.contains(folder.getFileName().toString());
                return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = file.getFileName().toString();
                if (sieve && (LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp"))) return FileVisitResult.CONTINUE;
                try {
                    copyOne(file, to.resolve(from.relativize(file).toString()));
                    copied[0]++;
                } catch (NoSuchFileException goneMeanwhile) {
                    // A table that was dropped while we copied: the log knows.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failed;
            }
        });
        return copied[0];
    }

    private static void copyOne(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                long moved = in.transferTo(at, size - at, out);
                if (moved <= 0) break; // shortened meanwhile: the log knows
                at += moved;
            }
            out.force(true);
        }
    }
}
