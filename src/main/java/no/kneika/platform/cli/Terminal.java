package no.kneika.platform.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.platform.WillNotStart;
import no.kneika.platform.keys.MakeKeys;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * Runs one command of {@code bin/kneika}: the rooms without the web and without jobs, beside a server that is up or on
 * the embedded database started for the occasion. Only the beans that the command needs are made.
 */
public final class Terminal {

    /** Where the code is written when what starts us (Maven) has exit codes of its own. */
    private static final String CODE_FILE = "KNEIKA_EXIT_CODE_FILE";

    private static final int NO_SUCH_COMMAND = 2;
    private static final int WOULD_NOT_START = 3;

    private static final Map<String, Object> SETTINGS = Map.of(
            "kneika.database.attach", true,
            "kneika.jobs.enabled", false,
            "spring.main.lazy-initialization", true,
            "logging.level.root", "warn",
            "spring.main.log-startup-info", false);

    private static final List<Command> WITHOUT_DATABASE = List.of(new MakeKeys());

    private final PrintStream out;
    private final List<Command> withoutDatabase;

    Terminal(PrintStream out) {
        this(out, List.of());
    }

    Terminal(PrintStream out, List<Command> more) {
        this.out = out;
        this.withoutDatabase = new ArrayList<>(WITHOUT_DATABASE);
        this.withoutDatabase.addAll(more);
    }

    /** The first word is {@code cli}; settings such as {@code --spring.profiles.active} may come before it. */
    public static boolean isAsked(String... args) {
        int settings = settings(args);
        return settings < args.length && args[settings].equals("cli");
    }

    /**
     * Runs the command and ends the process with its code.
     *
     * @param withoutDatabase commands that must not open this installation's database, beside the platform's own
     */
    public static void main(Class<?> application, List<Command> withoutDatabase, String... args) {
        int settings = settings(args);
        var words = List.of(args).subList(settings + 1, args.length);
        int code = new Terminal(System.out, withoutDatabase).run(application, words, Arrays.copyOf(args, settings));
        var file = System.getenv(CODE_FILE);
        if (file != null) {
            write(Path.of(file), code);
            code = 0;
        }
        System.exit(code);
    }

    private static int settings(String... args) {
        int count = 0;
        while (count < args.length && args[count].startsWith("--")) count++;
        return count;
    }

    int run(Class<?> application, List<String> args, String... settings) {
        var early = find(withoutDatabase, args);
        if (early.isPresent()) return early.get().run(rest(args), out);
        var builder = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(SETTINGS);
        try (var context = builder.run(settings)) {
            return run(context.getBeanProvider(Command.class).stream().toList(), args);
        } catch (RuntimeException failed) {
            if (NestedExceptionUtils.getRootCause(failed) instanceof WillNotStart || failed instanceof WillNotStart) {
                return WOULD_NOT_START; // Spring Boot has said why
            }
            throw failed;
        }
    }

    int run(List<Command> fromRooms, List<String> args) {
        var all = new ArrayList<>(fromRooms);
        all.addAll(withoutDatabase);
        var command = find(all, args);
        if (command.isPresent()) return command.get().run(rest(args), out);
        var asked = args.isEmpty() || args.getFirst().equals("help");
        if (!asked) out.println("There is no command called " + args.getFirst() + ".");
        out.println("bin/kneika <command>, where <command> is one of");
        all.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(each -> out.printf("  %-14s %s%n", each.name(), each.help()));
        return asked ? 0 : NO_SUCH_COMMAND;
    }

    private static Optional<Command> find(List<Command> commands, List<String> args) {
        if (args.isEmpty()) return Optional.empty();
        return commands.stream()
                .filter(command -> command.name().equals(args.getFirst()))
                .findFirst();
    }

    private static List<String> rest(List<String> args) {
        return args.subList(1, args.size());
    }

    private static void write(Path file, int code) {
        try {
            Files.writeString(file, Integer.toString(code));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
