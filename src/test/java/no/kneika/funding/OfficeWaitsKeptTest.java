package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is made of all answers of all years is made once, until an office is asked or answers: by this Kneika or another. */
@KneikaTest
class OfficeWaitsKeptTest {

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funds;

    @Autowired
    OfficeWaits waits;

    @Autowired
    RecordGrant recording;

    @Autowired
    Funding funding;

    @Autowired
    TestClock clock;

    @Autowired
    Superuser superuser;

    private World.Tenant at;
    private CaseId caseId;
    private ApplicationId sent;

    @BeforeEach
    void randiHasAskedMossForTobias() {
        clock.set(LocalDate.of(2026, 8, 17));
        at = world.newInstitution();
        caseId = scenes.consented(at, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        sent = funds.sent(at, caseId);
        clock.set(LocalDate.of(2026, 8, 29));
    }

    private OfficeWait moss() {
        return at.as("Randi Moe", () -> waits.of("0104")).orElseThrow();
    }

    private int asked() {
        return at.as("Randi Moe", () -> Questions.asked(() -> waits.all()));
    }

    @Test
    void theSecondPageAsksOnlyWhetherAnythingIsNew() {
        assertThat(moss().longest()).isEqualTo(12);
        assertThat(asked()).isEqualTo(1);
        clock.set(LocalDate.of(2026, 8, 30));
        assertThat(moss().longest()).as("a day more").isEqualTo(13);
    }

    @Test
    void anAnswerIsCountedOnTheNextPage() {
        assertThat(moss().waiting()).isEqualTo(1);
        var period = at.as("Randi Moe", () -> funding.application(sent)).period();
        at.as(
                "Randi Moe",
                () -> recording
                        .record(caseId, funds.letter(Optional.of(sent), period, "2026/1"), at.actor("Randi Moe"))
                        .orThrow());
        assertThat(moss().waiting()).isZero();
        assertThat(moss().answers()).isEqualTo(1);
    }

    @Test
    void whatATransactionThatIsNotDoneWillTellIsNotMissed() throws Exception {
        assertThat(moss().answers()).isZero();
        // Another Kneika has begun to write an answer; a third is told something with a later number and is done first.
        try (var slow = superuser.transaction()) {
            slow.execute("update office_answer set answered_on = '2026-08-20' where application_id = '" + sent + "'");
            superuser.ask("with told as (insert into office_told values ('" + at.id()
                    + "', pg_current_xact_id()::text::bigint) returning told) select told::text from told");
            assertThat(moss().answers()).isZero();
            slow.commit();
        }
        assertThat(moss().answers()).isEqualTo(1);
        assertThat(asked()).isEqualTo(1);
    }
}
