package no.kneika.story;

import static no.kneika.story.IngridsFiveYearsIT.day;
import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;

/** A half year NAV pays for, from the application to the last krone, each step by its person on their own page. */
final class IngridsFirstHalfYear {

    private static final String AKSEL = "Aksel Rød";

    private final Theatre theatre;
    private final Scheme scheme;
    private final World.Tenant at;
    private final TestClock clock;
    private final Walk walk;
    private final People people;
    private final Funding funding;
    private final CaseId ingrids;
    private final AssignmentId aksel;
    private final Period days;
    private final Actor randi;
    private final Actor jorunn;
    private final Actor olav;

    IngridsFirstHalfYear(
            Theatre theatre,
            World.Tenant at,
            TestClock clock,
            Walk walk,
            People people,
            Funding funding,
            CaseId ingrids,
            AssignmentId aksel,
            Period days) {
        this.theatre = theatre;
        this.scheme = new Scheme(theatre, at, clock);
        this.at = at;
        this.clock = clock;
        this.walk = walk;
        this.people = people;
        this.funding = funding;
        this.ingrids = ingrids;
        this.aksel = aksel;
        this.days = days;
        randi = at.actor("Randi Moe");
        jorunn = at.actor("Jorunn Sand");
        olav = at.actor("Olav Lien");
    }

    void play() {
        randiApplies();
        theLetterComes("2022/8000");
        theContractIsSigned();
        scheme.logs(AKSEL, aksel, "2022-09-07", "5:00");
        scheme.logs(AKSEL, aksel, "2022-09-14", "5:00");
        clock.set(LocalDate.of(2022, 9, 30));
        scheme.month(AKSEL, aksel, "2022-09");
        clock.set(LocalDate.of(2022, 10, 12));
        scheme.paid(YearMonth.of(2022, 10));
        assertThat(Scheme.text(theatre.looksAt(at.actor(AKSEL), "/pay"))).contains("1 800,00");
        theClaimIsSentAndPaid();
    }

    private void randiApplies() {
        theatre.opens(randi, "/cases/" + ingrids + "/assessment");
        theatre.sends(randi, "/assessment", fields("office", "0104"));
        theatre.opens(randi, "/cases/" + ingrids + "/applications/new");
        theatre.sends(
                randi,
                "/applications",
                fields(
                        "from", "15.08.2022",
                        "to", "14.11.2022",
                        "hours", "78",
                        "rate", "180",
                        "reasons", "Ingrid leser bedre sammen med noen.",
                        "contactPhone", "70 00 00 11"));
        theatre.sends(randi, "/dispatch", Map.of());
        assertThat(Scheme.text(theatre.opens(randi, "/cases/" + ingrids))).contains("Nav Moss har hatt søknaden");
    }

    /** NAV gives half a year where three months were asked for: the letter's dates win. */
    private void theLetterComes(String reference) {
        clock.set(days.from().minusDays(7));
        theatre.looksAt(randi, "/cases/" + ingrids + "/grants/new");
        var identity = at.as(
                "Randi Moe",
                () -> people.identityNumber(randi, at.person("Ingrid Moen"))
                        .orElseThrow()
                        .digits());
        theatre.sends(
                randi,
                "/cases/" + ingrids + "/grants",
                fields(
                        "from",
                        day(days.from()),
                        "to",
                        day(days.to()),
                        "hours",
                        "78",
                        "ceiling",
                        "180",
                        "identity",
                        identity,
                        "funderReference",
                        reference,
                        "decidedOn",
                        day(clock.today())));
    }

    private void theContractIsSigned() {
        at.run(AKSEL, () -> walk.meets(at, aksel, AKSEL, clock.today()));
        theatre.opens(randi, "/assignments/" + aksel + "/contracts/new");
        theatre.sends(
                randi,
                "/contracts",
                fields(
                        "kind",
                        "EMPLOYEE",
                        "from",
                        day(days.from()),
                        "to",
                        day(days.to()),
                        "hours",
                        "78",
                        "rate",
                        "180"));
        var contract = theatre.seat(randi).page().url().replaceAll(".*(/contracts/[0-9a-f-]{36}).*", "$1");
        for (var signer : List.of(jorunn, at.actor(AKSEL))) {
            theatre.opens(signer, contract);
            theatre.sends(signer, "/signatures", Map.of());
        }
    }

    private void theClaimIsSentAndPaid() {
        clock.set(LocalDate.of(2023, 2, 20));
        var grant =
                at.as("Randi Moe", () -> funding.grantsOf(ingrids)).getFirst().id();
        assertThat(Scheme.text(theatre.looksAt(olav, "/grants/" + grant + "/claim")))
                .contains("2 053,80")
                .contains("246,46");
        theatre.sends(olav, "/claims", Map.of());
        var claim = theatre.seat(olav).page().url().replaceAll(".*(/claims/[0-9a-f-]{36}).*", "$1");
        clock.set(LocalDate.of(2023, 3, 8));
        theatre.opens(olav, claim);
        theatre.sends(olav, "/settlements", fields("amount", "2 053,80", "on", "7.3.23", "reference", "NAV 1"));
        assertThat(Scheme.text(theatre.opens(olav, claim))).contains("Gjort opp");
    }
}
