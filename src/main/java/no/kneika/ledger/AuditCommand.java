package no.kneika.ledger;

import java.io.PrintStream;
import java.util.List;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Money;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Use;
import no.kneika.platform.cli.Command;
import org.springframework.stereotype.Component;

/** {@code bin/kneika audit}: looks at every øre of every institution, and says what does not add up. */
@Component
class AuditCommand implements Command {

    private final InstitutionDirectory directory;
    private final Institutions institutions;
    private final Ledger ledger;
    private final Use use;

    AuditCommand(InstitutionDirectory directory, Institutions institutions, Ledger ledger, Use use) {
        this.directory = directory;
        this.institutions = institutions;
        this.ledger = ledger;
        this.use = use;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return "Checks that every øre is in exactly one place, and agrees with vouchers and claims";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!args.isEmpty()) {
            out.println("bin/kneika audit takes no arguments.");
            return 2;
        }
        int wrong = 0;
        for (var institution : directory.all()) {
            var name = institutions.get(institution).name();
            wrong += use.asSystem(institution, () -> {
                var findings = ledger.audit();
                var paid = Money.sum(ledger.paid().values());
                out.printf("%s: %s kr paid, %s%n", name, paid, verdict(findings));
                findings.forEach(finding -> out.printf(
                        "  %s: %s should be %s and is %s%n",
                        finding.check(), finding.subject(), finding.expected(), finding.found()));
                return findings.size();
            });
        }
        return wrong == 0 ? 0 : 1;
    }

    private static String verdict(List<Finding> findings) {
        return findings.isEmpty() ? "every øre in its place" : findings.size() + " findings";
    }
}
