package no.kneika.cases;

import java.util.Optional;
import java.util.Set;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** Who answers for what in the training room, beside the adviser whom the cases name. */
@Component
class ContactSeed implements TrainingSeed {

    private static final String UNIT = "0287";

    private final Responsibles register;
    private final Use use;

    ContactSeed(Responsibles register, Use use) {
        this.register = register;
        this.use = use;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var by = cast.find("Randi Moe");
        if (by.isEmpty()) return;
        use.run(by.get(), () -> {
            if (register.all().values().stream().anyMatch(it -> it.side() == Side.HERE)) return;
            enter(
                    by.get(),
                    Side.HERE,
                    "Randi Moe",
                    "Tilrettelegger",
                    "",
                    Set.of(Matter.FOLLOW_UP, Matter.APPLICATION),
                    "70 00 00 11",
                    by.map(Actor::person));
            enter(
                    by.get(),
                    Side.HERE,
                    "Olav Lien",
                    "Økonomi",
                    "",
                    Set.of(Matter.CLAIM, Matter.PAYROLL),
                    "70 00 00 12",
                    cast.find("Olav Lien").map(Actor::person));
            enter(
                    by.get(),
                    Side.NAV,
                    "Odd Berg",
                    "Saksbehandler",
                    UNIT,
                    Set.of(Matter.CLAIM),
                    "55 55 33 34",
                    cast.find("Odd Berg").map(Actor::person));
        });
    }

    private void enter(
            Actor by,
            Side side,
            String name,
            String title,
            String office,
            Set<Matter> matters,
            String phone,
            Optional<PersonId> person) {
        register.add(new WrittenResponsible(side, name, title, office, matters, phone, "", person), by)
                .orThrow();
    }
}
