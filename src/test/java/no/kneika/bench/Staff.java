package no.kneika.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Funder;
import no.kneika.institution.Institution;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Use;

/**
 * One institution with those who work there, founded through the services everybody uses.
 *
 * @param coordinators the first may see every case; the others those they took
 */
record Staff(
        InstitutionId institution,
        List<UUID> coordinators,
        UUID approver,
        UUID finance,
        UUID admin,
        UUID programme,
        UUID rulebook,
        Size size) {

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    static final int COORDINATORS = 5;

    /** Who each of the coordinators' cases belongs to: the first has none of her own. */
    UUID coordinatorOf(int student) {
        return coordinators.get(size.coordinatorOf(student, coordinators.size()));
    }

    static Staff found(
            int number,
            Size size,
            Made made,
            Use use,
            InstitutionSettings settings,
            Institutions institutions,
            People people) {
        var id = new InstitutionId(Ids.next());
        var house = new Institution(
                id,
                "Høgskolen i Dal %02d".formatted(number),
                "Høgskulen i Dal %02d".formatted(number),
                "HiD%02d".formatted(number),
                "%09d".formatted(314_700_000 + number),
                null,
                null,
                Institution.Kind.UNIVERSITY_COLLEGE,
                "1",
                "Dal");
        return use.asSystem(id, () -> {
            settings.found(house, new ClaimContact("Olav Lien", "70 00 00 12", "krav@example.no", "15032405808"));
            var faculty = settings.addFaculty(id, "Fakultet for helse");
            var programme = settings.addProgramme(
                    id,
                    new Programme(
                            new ProgrammeId(Ids.next()),
                            faculty,
                            "Fakultet for helse",
                            "Sykepleie",
                            "Sjukepleie",
                            "Nursing",
                            "bachelor",
                            900));
            var waiting = new ArrayList<UUID>();
            var coordinators = new ArrayList<UUID>();
            for (int i = 0; i < COORDINATORS; i++)
                coordinators.add(hire(id, made, people, Capacity.COORDINATOR, waiting));
            var approver = hire(id, made, people, Capacity.APPROVER, waiting);
            var finance = hire(id, made, people, Capacity.FINANCE, waiting);
            var admin = hire(id, made, people, Capacity.ADMIN, waiting);
            confirm(id, people, waiting, approver, admin);
            var rulebook =
                    institutions.rulebookVersion(id, Funder.NAV, SINCE).id().value();
            return new Staff(id, coordinators, approver, finance, admin, programme.value(), rulebook, size);
        });
    }

    private static UUID hire(InstitutionId id, Made made, People people, Capacity as, List<UUID> waiting) {
        var house = Actor.system(id);
        var person = people.register(
                        house,
                        NewPerson.named(made.name(), "p%05d@example.no".formatted(made.next()))
                                .reachedAt("400 00 123"))
                .orThrow();
        waiting.add(people.grantRole(house, person, as, SINCE, null).orThrow());
        return person.value();
    }

    private static void confirm(InstitutionId id, People people, List<UUID> waiting, UUID approver, UUID admin) {
        var one = new Actor(id, new PersonId(admin), Capacity.ADMIN);
        var other = new Actor(id, new PersonId(approver), Capacity.APPROVER);
        for (var role : waiting)
            if (!people.confirmRole(one, role).isAccepted())
                people.confirmRole(other, role).orThrow();
    }
}
