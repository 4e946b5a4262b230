package no.kneika.platform.cli;

import java.io.PrintStream;
import java.util.List;

/** One command of {@code bin/kneika}. A room declares it as a bean. */
public interface Command {

    /** As typed, for example {@code verify-log}. */
    String name();

    /** One line in English for the list of commands. */
    String help();

    /**
     * Runs beside a server that may be up.
     *
     * @return the exit code: 0 when all is well, 1 when what was checked is not, 2 when the arguments are wrong
     */
    int run(List<String> args, PrintStream out);
}
