package no.kneika.people.founding;

import java.io.PrintStream;
import java.util.List;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.founding.Charter.Read;
import no.kneika.platform.Ids;
import no.kneika.platform.cli.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code bin/kneika found}: a new institution. */
@Component
class FoundCommand implements Command {

    private final Founding founding;
    private final String issuer;

    FoundCommand(Founding founding, @Value("${kneika.login.issuer:}") String issuer) {
        this.founding = founding;
        this.issuer = issuer;
    }

    @Override
    public String name() {
        return "found";
    }

    @Override
    public String help() {
        return "a new institution with its first administrator and approver; alone it says what it needs to know";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.isEmpty()) {
            out.println(Charter.USAGE);
            return 2;
        }
        return switch (Charter.read(args, new InstitutionId(Ids.next()), issuer)) {
            case Read.Mistaken(var mistakes) -> {
                mistakes.forEach(out::println);
                out.println("Nothing was done.");
                yield 2;
            }
            case Read.Good(var charter) -> found(charter, out);
        };
    }

    private int found(Charter charter, PrintStream out) {
        var institution = charter.institution();
        if (!founding.found(charter)) {
            out.printf(
                    "An institution with organisation number %s is here already. Nothing was done.%n",
                    institution.orgnr());
            return 1;
        }
        out.printf("%s (%s) is here, as %s.%n", institution.name(), institution.orgnr(), institution.id());
        out.printf("%s may log in at %s, as administrator;%n", charter.admin().name(), charter.issuer());
        out.printf("%s too, as approver.%n", charter.approver().name());
        return 0;
    }
}
