package no.kneika.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.Arrangement;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.cases.Educations;
import no.kneika.cases.Invitations;
import no.kneika.cases.NeedMonths;
import no.kneika.cases.NeedStretch;
import no.kneika.cases.Refusal;
import no.kneika.cases.Refusals;
import no.kneika.cases.WriteRefusal;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.World.Tenant;
import org.springframework.stereotype.Component;

/** What people are told in a house in which everything has happened: who answers, a no, and that there are mentors. */
@Component
class ToldInHouses {

    private final Responsibles register;
    private final Refusals refusals;
    private final Educations educations;
    private final Invitations invitations;
    private final NeedMonths months;

    ToldInHouses(
            Responsibles register,
            Refusals refusals,
            Educations educations,
            Invitations invitations,
            NeedMonths months) {
        this.register = register;
        this.refusals = refusals;
        this.educations = educations;
        this.invitations = invitations;
        this.months = months;
    }

    void happens(Tenant at, CaseId evas, LocalDate today) {
        var randi = at.actor("Randi Moe");
        var nav = new WrittenResponsible(
                Side.NAV,
                "Astrid Nes",
                "Veileder",
                "0104",
                Set.of(Matter.FOLLOW_UP, Matter.APPLICATION),
                "55 55 33 33",
                "",
                Optional.empty());
        at.as("Randi Moe", () -> register.add(nav, randi).orThrow());
        var no = new WriteRefusal(
                evas,
                Side.HERE,
                Optional.empty(),
                today,
                "Vi har brukt opp pengene.",
                List.of(Arrangement.GENERAL_SCHEME),
                Refusal.Complaint.NONE,
                Optional.empty());
        at.as("Randi Moe", () -> refusals.write(no, randi).orThrow());
        at.as(
                "Randi Moe",
                () -> months.tell(
                                evas,
                                NeedStretch.Kind.PAUSE,
                                Period.of("2027-03-01", "2027-03-14"),
                                Minutes.ZERO,
                                randi)
                        .orThrow());
        // Kristian has no case yet, and is invited; Ingrid can be.
        for (var name : List.of("Kristian Haug", "Ingrid Moen"))
            at.as(
                    "Randi Moe",
                    () -> educations
                            .note(
                                    at.person(name),
                                    0,
                                    Period.of("2026-08-01", "2027-06-20"),
                                    Optional.of("0104"),
                                    KnownFrom.NAV,
                                    randi)
                            .orThrow());
        at.as("Randi Moe", () -> {
            var semester = invitations.semester(randi).orElseThrow();
            return invitations
                    .send(at.person("Kristian Haug"), semester.period().from() + " 1", randi)
                    .orThrow();
        });
    }
}
