package no.kneika.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import no.kneika.platform.cli.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code bin/kneika backup}: a copy of the embedded database (grunnkopi), taken while people work. */
@Component
class Backup implements Command {

    private final DatabaseHome home;
    private final ObjectProvider<LocalDatabase> local;

    Backup(DatabaseHome home, ObjectProvider<LocalDatabase> local) {
        this.home = home;
        this.local = local;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "copy the embedded database while people work: backup <new folder>; the keys are not in it";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.size() != 1) {
            out.println("Say into which new folder: bin/kneika backup <folder>");
            return 2;
        }
        if (home.external()) {
            out.println("The database is external: back it up with its own tools (pg_basebackup).");
            return 2;
        }
        var target = Path.of(args.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(target)) {
            out.println(target + " is there already. A backup is put in a new folder.");
            return 1;
        }
        try {
            var files = take(local.getObject().address(), home.folder(), target);
            out.printf("Copied %d files to %s.%n", files, target);
            out.println(
                    "The keys (" + home.folder().resolve("keys") + ") are not in it. Keep a copy of them elsewhere.");
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup into " + target + " was given up", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not let itself be backed up", failed);
        }
    }

    /** @return how many files the copy has */
    static int take(DatabaseAddress address, Path folder, Path target) throws IOException, SQLException {
        var secrets = Secrets.in(folder);
        var beside = target.resolveSibling(target.getFileName() + ".part");
        Folders.delete(beside);
        Folders.createPrivate(beside);
        var files = BaseBackup.copy(address.url(), secrets.superuser(), folder.resolve("postgres"), beside);
        // The passwords open this one server only, and whoever has the copy can read it without them.
        Folders.createPrivate(beside.resolve("secrets"));
        Secrets.copy(folder, beside);
        Files.move(beside, target);
        return files + 1;
    }
}
