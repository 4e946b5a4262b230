package no.kneika.platform.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import no.kneika.platform.cli.Command;
import no.kneika.platform.database.DatabaseHome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a new sealing key. A server that runs goes on with the key it has until it is started again, and both keys open
 * what either sealed.
 */
@Component
class RotateKeys implements Command {

    private final KeySettings settings;
    private final DatabaseHome home;
    private final KeyFolder folder;

    RotateKeys(KeySettings settings, DatabaseHome home, KeyFolder folder) {
        this.settings = settings;
        this.home = home;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String help() {
        return "add a new sealing key; what older keys sealed still opens";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var file = file();
        if (file == null) {
            out.println("The keys are given as values, not files. Set kneika.keys.aead-file and kneika.keys.index-file"
                    + " for this command, and put the new content of the first where the value comes from.");
            return 2;
        }
        var rotated = (home.external() || settings.areGiven() ? settings.read() : folder.read()).rotated();
        try {
            KeyFolder.put(file, rotated.sealingText());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        out.printf(
                "A new key seals from the next start of each node; there are now %d in %s.%n"
                        + "Take a backup of the file now, and start every node again.%n",
                rotated.sealing().size(), file);
        return 0;
    }

    private @Nullable Path file() {
        return home.external() || settings.areGiven() ? settings.aeadFile() : folder.aead();
    }
}
