package no.kneika.rehearsal;

import java.io.PrintStream;
import java.util.List;
import no.kneika.platform.cli.Command;
import no.kneika.rehearsal.domain.Asked;
import no.kneika.rehearsal.domain.Plan;

/** {@code bin/kneika rehearse}: plays the whole scheme on a database of its own, and says what it came to. */
public final class RehearseCommand implements Command {

    private static final int WRONG_ARGUMENTS = 2;
    private static final long NANOS_IN_A_TENTH = 100_000_000;

    private final Class<?> application;
    private final PrintStream progress;

    /**
     * @param application what is started
     * @param progress where it says how far it has come; the result goes where results go
     */
    public RehearseCommand(Class<?> application, PrintStream progress) {
        this.application = application;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String help() {
        return "play years of the scheme on a database of its own: rehearse --students 15 --months 36 --grant-months 3";
    }

    /** 0 when every øre is in its place, 1 when not. */
    @Override
    public int run(List<String> args, PrintStream out) {
        return switch (Asked.read(args)) {
            case Asked.Nonsense(var sentence) -> {
                out.println(sentence);
                yield WRONG_ARGUMENTS;
            }
            case Asked.Wanted(var plan) -> play(plan, out);
        };
    }

    private int play(Plan plan, PrintStream out) {
        long began = System.nanoTime();
        progress.println("A house of its own is made ready.");
        try (var house = House.open(application, plan.allPapers())) {
            progress.println("Ready after " + seconds(began) + " s.");
            var lines = new Director(plan, house, say -> progress.println(say + " after " + seconds(began) + " s"))
                    .play()
                    .lines();
            lines.forEach((name, value) -> out.println(name + ": " + value));
            out.println("seconds: " + seconds(began));
            return "0".equals(lines.get("difference_ore")) ? 0 : 1;
        }
    }

    private static String seconds(long began) {
        long tenths = (System.nanoTime() - began) / NANOS_IN_A_TENTH;
        return "%d.%d".formatted(tenths / 10, tenths % 10);
    }
}
