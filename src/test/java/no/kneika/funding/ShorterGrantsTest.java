package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What was accepted can always be made less; what is written is said to be refused before the rules change. */
@KneikaTest
class ShorterGrantsTest {

    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    RecordGrant recording;

    @Autowired
    OwnBudget budget;

    @Autowired
    CorrectOwn correcting;

    @Autowired
    KeepClock keeping;

    @Autowired
    Sharing sharing;

    @Autowired
    Funding funding;

    @Autowired
    RulebookPreview preview;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId evas;

    @BeforeEach
    void evaIsHelped() {
        clock.set(LocalDate.of(2026, 8, 17));
        at = world.newInstitution();
        evas = scenes.consented(at, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"));
    }

    /** Eva tells of 35 months somewhere else. */
    private void usedElsewhere() {
        var eva = at.actor("Eva Dahl");
        var told = new MonthsElsewhere(
                Optional.empty(), Optional.empty(), 35, "Nav Sarpsborg", MonthsElsewhere.Source.STUDENT);
        at.run("Eva Dahl", () -> {
            sharing.consent(eva, evas, Purpose.NAV_MONTHS, true).orThrow();
            keeping.tell(evas, told, eva).orThrow();
        });
    }

    private List<String> corrected(GrantId grant, Period days) {
        var randi = at.actor("Randi Moe");
        return at.as("Randi Moe", () -> {
            var now = funding.grant(grant);
            var letter = funded.letter(Optional.empty(), days, Minutes.hours(20), "2026/61-" + days.days());
            return recording
                    .correct(grant, now.version(), letter, "Nytt brev", randi)
                    .codes();
        });
    }

    @Test
    void aGrantThatPassesNavsMonthsSinceMoreWasToldCanBeMadeShorterAndNotLonger() {
        var grant = funded.granted(at, evas, AUTUMN, Minutes.hours(52), "2026/61");
        usedElsewhere();
        assertThat(corrected(grant, Period.of("2026-08-17", "2026-11-17"))).containsExactly("grant-passes-months");
        assertThat(corrected(grant, Period.of("2026-08-17", "2026-10-31"))).isEmpty();
        assertThat(at.as("Randi Moe", () -> funding.grant(grant)).period())
                .isEqualTo(Period.of("2026-08-17", "2026-10-31"));
    }

    @Test
    void hoursOfAnOwnGrantThatPassesItsLineCanBeFewerWithoutAReasonAndNotMore() {
        var jorunn = at.actor("Jorunn Sand");
        var randi = at.actor("Randi Moe");
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner("6000.00"), jorunn)
                        .orThrow());
        var costs = at.as("Randi Moe", () -> budget.costs(randi, AUTUMN.from()));
        var over =
                new OwnGrant(line, AUTUMN, Minutes.hours(40), HourlyRate.of("180.00"), costs, clock.today(), "Eksamen");
        var grant = at.as("Jorunn Sand", () -> budget.grant(evas, over, jorunn).orThrow());
        var fewer = new OwnGrant(line, AUTUMN, Minutes.hours(35), over.rate(), costs, clock.today(), "");
        assertThat(at.as(
                        "Randi Moe",
                        () -> correcting
                                .correct(grant, 1, fewer, "Færre timer", randi)
                                .codes()))
                .isEmpty();
        var more = new OwnGrant(line, AUTUMN, Minutes.hours(38), over.rate(), costs, clock.today(), "");
        assertThat(at.as(
                        "Randi Moe",
                        () -> correcting
                                .correct(grant, 2, more, "Flere timer", randi)
                                .codes()))
                .containsExactly("own-grant-over-line");
        assertThat(at.as("Randi Moe", () -> funding.grant(grant)).hours()).isEqualTo(Minutes.hours(35));
    }

    @Test
    void whenNavsMonthsAreUsedTheGapOffersOwnMoneyAndNoApplication() {
        funded.granted(at, evas, Period.of("2026-08-17", "2026-09-16"), Minutes.hours(20), "2026/62");
        usedElsewhere();
        clock.set(LocalDate.of(2026, 9, 20));
        var page = Visitor.at(port, sessions, at.actor("Randi Moe"))
                .get("/cases/" + evas)
                .body();
        assertThat(page).contains("/own-budget-grants/new", "Hull siden");
        assertThat(alert(page)).doesNotContain("/applications/new").contains("/own-budget-grants/new");
    }

    /** The alert about the gap, from its heading to the end of its buttons. */
    private static String alert(String page) {
        var from = page.indexOf("Hull siden");
        return page.substring(from, Math.min(page.length(), from + 1500));
    }

    @Test
    void anAdministratorReadsWhichDraftsCouldNotBeSentUnderTheNewRulesBeforeThereAreAny() {
        var draft = funded.written(at, evas);
        var reference = at.as("Randi Moe", () -> funding.application(draft)).reference();
        var before = Rulebook.defaults(Funder.NAV);
        var shorter = Rulebook.of(Funder.NAV, java.util.Map.of(Setting.MAX_GRANT_MONTHS, "2"));
        var answer = preview.of(at.id(), Funder.NAV, before, shorter, LocalDate.of(2026, 9, 1));
        assertThat(answer.refused()).hasSize(1);
        assertThat(answer.refused().getFirst().reference()).isEqualTo(reference);
        assertThat(answer.refused().getFirst().why())
                .extracting(reason -> reason.code())
                .containsExactly("application-too-long");
        assertThat(preview.of(at.id(), Funder.NAV, before, before, LocalDate.of(2026, 9, 1))
                        .refused())
                .isEmpty();
    }
}
