package no.kneika.platform.keys;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import no.kneika.platform.cli.Command;

/** Makes the two keysets for a new external database. It runs without a database: it is needed before there is one. */
public final class MakeKeys implements Command {

    @Override
    public String name() {
        return "make-keys";
    }

    @Override
    public String help() {
        return "make the keys of a new external database: make-keys <folder>";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.size() != 1) {
            out.println("Say in which folder: bin/kneika make-keys <folder>");
            return 2;
        }
        var folder = new KeyFolder(Path.of(args.getFirst()).toAbsolutePath());
        if (!folder.isEmpty()) {
            out.println("There are keys in " + folder.folder() + " already. They are left alone.");
            return 1;
        }
        folder.write(Keyring.fresh());
        out.printf("Made%n  kneika.keys.aead-file=%s%n  kneika.keys.index-file=%s%n", folder.aead(), folder.index());
        out.println("Keep a backup of both apart from the database's. Without them nothing sealed can be opened.");
        return 0;
    }
}
