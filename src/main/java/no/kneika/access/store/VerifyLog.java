package no.kneika.access.store;

import java.io.PrintStream;
import java.util.List;
import no.kneika.institution.Institutions;
import no.kneika.platform.Use;
import no.kneika.platform.cli.Command;
import org.springframework.stereotype.Component;

/** {@code bin/kneika verify-log}: whether the access log is as it was sealed. */
@Component
class VerifyLog implements Command {

    private final Institutions institutions;
    private final LogVerifier verifier;
    private final Use use;

    VerifyLog(Institutions institutions, LogVerifier verifier, Use use) {
        this.institutions = institutions;
        this.verifier = verifier;
        this.use = use;
    }

    @Override
    public String name() {
        return "verify-log";
    }

    @Override
    public String help() {
        return "Checks the sealed access log: names gaps, altered lines and lines without a seal.";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!args.isEmpty()) {
            out.println("verify-log takes no arguments.");
            return 2;
        }
        int faults = 0;
        for (var institution : institutions.all()) {
            var found = use.asSystem(institution.id(), () -> verifier.faults(institution.id()));
            out.printf("%s (%s): %s%n", institution.shortName(), institution.id(), found.isEmpty() ? "whole" : "");
            found.forEach(fault -> out.println("  " + fault));
            faults += found.size();
        }
        return faults == 0 ? 0 : 1;
    }
}
