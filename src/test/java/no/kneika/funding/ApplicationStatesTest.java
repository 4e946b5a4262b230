package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Stale;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every state of Tobias Strand's application × every command, by Randi Moe: what happens, or the reason. A form about a draft that is
 * no longer one is stale.
 */
@KneikaTest
class ApplicationStatesTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final String STALE = "stale";

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Funding funding;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    RecordGrant recording;

    @Autowired
    RecordRejection rejecting;

    @Autowired
    StartEarly starting;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private Actor randi;
    private CaseId caseId;

    @BeforeEach
    void tobiasHasConsented() {
        at = world.newInstitution();
        randi = at.actor("Randi Moe");
        caseId = scenes.consented(at, "Tobias Strand", YEAR);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "DRAFT, revise, DRAFT",
        "DRAFT, send, SENT",
        "DRAFT, withdraw, WITHDRAWN",
        "DRAFT, grant, grant-nothing-sent",
        "DRAFT, reject, grant-nothing-sent",
        "DRAFT, verbal, grant-nothing-sent",
        "SENT, revise, stale",
        "SENT, send, stale",
        "SENT, withdraw, application-already-sent",
        "SENT, grant, GRANTED",
        "SENT, reject, REJECTED",
        "SENT, verbal, SENT",
        "GRANTED, revise, stale",
        "GRANTED, send, stale",
        "GRANTED, withdraw, application-already-sent",
        "GRANTED, grant, grant-recorded-before",
        "GRANTED, reject, rejection-but-granted",
        "GRANTED, verbal, verbal-but-granted",
        "REJECTED, revise, stale",
        "REJECTED, send, stale",
        "REJECTED, withdraw, application-already-sent",
        // NAV can change its mind: a grant letter after a rejection is a grant (HK-dir 5.4, complaints).
        "REJECTED, grant, GRANTED",
        "REJECTED, reject, rejection-recorded-before",
        "REJECTED, verbal, rejection-recorded-before",
        "WITHDRAWN, revise, stale",
        "WITHDRAWN, send, stale",
        "WITHDRAWN, withdraw, WITHDRAWN",
        "WITHDRAWN, grant, grant-nothing-sent",
        "WITHDRAWN, reject, grant-nothing-sent",
        "WITHDRAWN, verbal, grant-nothing-sent",
    })
    void everyCommandOnEveryState(String state, String command, String then) {
        var id = in(state);
        assertThat(state(id)).isEqualTo(state);
        var answer = at.as("Randi Moe", () -> tried(id, command));
        var became = state(id);
        if (then.equals(then.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(answer).isEqualTo("yes");
            assertThat(became).isEqualTo(then);
        } else {
            assertThat(answer).isEqualTo(then);
            assertThat(became).isEqualTo(state);
        }
    }

    private ApplicationId in(String state) {
        var id =
                state.equals("DRAFT") || state.equals("WITHDRAWN") ? scene.written(at, caseId) : scene.sent(at, caseId);
        var command = switch (state) {
            case "GRANTED" -> "grant";
            case "REJECTED" -> "reject";
            case "WITHDRAWN" -> "withdraw";
            default -> "";
        };
        if (!command.isEmpty())
            assertThat(at.as("Randi Moe", () -> tried(id, command))).isEqualTo("yes");
        return id;
    }

    private String state(ApplicationId id) {
        return at.as("Randi Moe", () -> funding.application(id).state().name());
    }

    private String tried(ApplicationId id, String command) {
        try {
            var codes = run(id, command).codes();
            return codes.isEmpty() ? "yes" : String.join(" ", codes);
        } catch (Stale stale) {
            return STALE;
        }
    }

    private Decision<?> run(ApplicationId id, String command) {
        LocalDate today = clock.today();
        var period = funding.application(id).period();
        return switch (command) {
            case "revise" -> applying.revise(id, 1, applying.read(id), randi);
            case "send" -> applying.dispatch(id, 1, randi);
            case "withdraw" -> applying.withdraw(id, randi);
            case "grant" -> recording.record(caseId, scene.letter(Optional.of(id), period, "2026/77"), randi);
            case "reject" -> rejecting.reject(id, today, "Ikke nødvendig og hensiktsmessig.", Optional.empty(), randi);
            case "verbal" ->
                starting.verbalYes(
                        new VerbalYes(id, "Astrid Nes", today, period.contains(today) ? today : period.from(), "Ja"),
                        randi);
            default -> throw new IllegalArgumentException(command);
        };
    }
}
