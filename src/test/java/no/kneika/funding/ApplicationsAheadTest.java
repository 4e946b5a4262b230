package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan reads few of a student's applications, and says the same as when it read them all. */
@KneikaTest
class ApplicationsAheadTest {

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    RecordGrant recording;

    @Autowired
    Extensions extensions;

    @Autowired
    Funding funding;

    @Autowired
    TestClock clock;

    /** NAV says yes to what Randi applied for at 180 kroner, and carries 170. */
    private ApplicationId granted(Tenant at, CaseId evas, Period days, String reference) {
        var asked = funded.sent(at, evas);
        var letter = new GrantLetter(
                Optional.of(asked),
                days,
                Minutes.hours(56),
                Optional.of(HourlyRate.of("170.00")),
                reference,
                clock.today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        var randi = at.actor("Randi Moe");
        at.as("Randi Moe", () -> recording.record(evas, letter, randi).orThrow());
        return asked;
    }

    private List<ApplicationId> ahead(Tenant at, CaseId evas) {
        return at.as(
                "Randi Moe",
                () -> funding.applicationsAhead(List.of(evas), clock.today()).stream()
                        .map(ApplicationView::id)
                        .toList());
    }

    @Test
    void theAutumnThatIsOverIsLeftOutWhenTheSpringIsGrantedAndEvasRateIsStillTheLastOneAskedFor() {
        clock.set(LocalDate.of(2026, 8, 17));
        var at = world.newInstitution();
        var evas = scenes.consented(at, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"));
        var autumn = granted(at, evas, Period.of("2026-08-17", "2026-11-16"), "2026/1");
        clock.set(LocalDate.of(2026, 11, 23));
        assertThat(ahead(at, evas)).as("the last one").containsExactly(autumn);
        var randi = at.actor("Randi Moe");
        assertThat(at.as("Randi Moe", () -> extensions.of(randi, evas).rate())).isEqualTo(HourlyRate.of("180.00"));
        var winter = granted(at, evas, Period.of("2026-11-23", "2027-02-16"), "2026/2");
        assertThat(ahead(at, evas))
                .as("one that runs, and not one that is over")
                .containsExactly(winter);
    }
}
