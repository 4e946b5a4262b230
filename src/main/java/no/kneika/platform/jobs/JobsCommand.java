package no.kneika.platform.jobs;

import java.io.PrintStream;
import java.util.List;
import no.kneika.platform.cli.Command;
import org.springframework.stereotype.Component;

/** Shows the jobs that were put aside, and lets a person try one again. */
@Component
class JobsCommand implements Command {

    private final Aside aside;

    JobsCommand(Aside aside) {
        this.aside = aside;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public String help() {
        return "jobs that were put aside; jobs retry <job> <id> tries one again";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.isEmpty()) return list(out);
        if (args.size() != 3 || !args.getFirst().equals("retry")) {
            out.println("bin/kneika jobs, or bin/kneika jobs retry <job> <id>");
            return 2;
        }
        if (aside.tryAgain(args.get(1), args.get(2))) {
            out.println("It waits again, and is tried when a server runs.");
            return 0;
        }
        out.println("No such job is aside.");
        return 1;
    }

    private int list(PrintStream out) {
        var rows = aside.all();
        for (var row : rows) {
            out.printf(
                    "%s %s: %d attempts, last %s, %s%n",
                    row.job(), row.instance(), row.attempts(), row.at(), row.trouble());
        }
        if (rows.isEmpty()) out.println("No job is aside.");
        return rows.isEmpty() ? 0 : 1;
    }
}
