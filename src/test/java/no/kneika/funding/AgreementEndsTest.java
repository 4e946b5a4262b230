package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tobias' mentor leaves for practice in the middle of an agreement with NAV, and other early ends. */
@KneikaTest
class AgreementEndsTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");
    private static final LocalDate LAST = LocalDate.of(2026, 10, 15);

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Agreements agreements;

    @Autowired
    Funding funding;

    @Autowired
    ChangeGrant changing;

    @Autowired
    Mentors mentors;

    @Autowired
    FundingDutyList duties;

    @Autowired
    MonthDutyList months;

    @Autowired
    Extensions extensions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;
    private CaseId tobias;
    private AssignmentId kaja;
    private AgreementId agreement;
    private GrantId grant;

    @BeforeEach
    void kajaHelpsTobiasUnderAnAgreement() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        tobias = walk.assessedCase(hinf, "Tobias Strand", NEED, 2);
        walk.offers(hinf, "Kaja Foss", 6);
        kaja = walk.chosen(hinf, tobias, "Tobias Strand", "Kaja Foss");
        agreement = scene.written(hinf, tobias, "Kaja Foss", Period.of("2026-08-17", "2026-12-20"));
        grant = scene.concluded(hinf, agreement, clock.today(), "A-200");
        clock.set(LocalDate.of(2026, 10, 10));
    }

    private void kajaLeaves() {
        hinf.run("Randi Moe", () -> mentors.end(randi, kaja, LAST).orThrow());
    }

    private List<Obligation> today() {
        return hinf.as(
                "Randi Moe",
                () -> Stream.of(duties, months)
                        .flatMap(list -> list.dueBy(clock.today(), randi).stream())
                        .toList());
    }

    @Test
    void whenKajaLeavesHerAgreementNoLongerCountsAsCover() {
        kajaLeaves();
        var it = hinf.as("Randi Moe", () -> funding.grant(grant));
        assertThat(it.period()).isEqualTo(Period.of("2026-08-17", "2026-10-15"));
        // 15 of 30.4375 of 8 h, a whole September, 15 of 30.4375 again.
        assertThat(it.hours()).isEqualTo(new Minutes(237 + 480 + 237));
        assertThat(hinf.as("Randi Moe", () -> funding.mayWorkOn(tobias, LAST))).contains(StartPermission.GRANT);
        assertThat(hinf.as("Randi Moe", () -> funding.mayWorkOn(tobias, LAST.plusDays(1))))
                .isEmpty();
        assertThat(hinf.as("Randi Moe", () -> agreements.agreement(agreement))
                        .period()
                        .to())
                .isEqualTo(LAST);
        assertThat(hinf.as("Randi Moe", () -> extensions.of(randi, tobias)).state())
                .isEqualTo(Extension.State.NEW_AGREEMENT);
        assertThat(today()).anySatisfy(duty -> {
            assertThat(duty.kind()).isEqualTo(Kind.RENEW_AGREEMENT);
            assertThat(duty.period()).isEqualTo("2026-10-15");
        });
    }

    @Test
    void navIsToldByRandiAndUntilThenTheDutyStands() {
        kajaLeaves();
        var change = hinf.as("Randi Moe", () -> changing.changesOf(grant)).getFirst();
        assertThat(change.kind()).isEqualTo(GrantChange.Kind.END);
        assertThat(today()).anySatisfy(duty -> {
            assertThat(duty.kind()).isEqualTo(Kind.TELL_NAV);
            assertThat(duty.link()).isEqualTo("/funding-changes/" + change.id());
        });
        var notice = new GrantChange.Notice(clock.today(), GrantChange.Way.TYPED_AT_NAV);
        hinf.run(
                "Randi Moe",
                () -> changing.tell(change.id(), notice, "Avtale A-200 slutter 15. oktober.", randi)
                        .orThrow());
        assertThat(today()).noneMatch(duty -> duty.kind() == Kind.TELL_NAV);
        assertThat(hinf.as("Randi Moe", () -> changing.told(change.id())))
                .contains("Avtale A-200 slutter 15. oktober.");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> changing.tell(change.id(), notice, "Igjen", randi).codes()))
                .containsExactly("notice-sent-before");
    }

    @Test
    void anAgreementThatIsNotSignedIsPutAwayWithItsMentor() {
        clock.set(LocalDate.of(2026, 10, 1));
        walk.offers(hinf, "Hennie Vik", 6);
        var hennie = walk.chosen(hinf, tobias, "Tobias Strand", "Hennie Vik");
        var draft = scene.written(hinf, tobias, "Hennie Vik", Period.of("2026-10-05", "2026-12-20"));
        hinf.run(
                "Randi Moe",
                () -> mentors.end(randi, hennie, LocalDate.of(2026, 10, 9)).orThrow());
        assertThat(hinf.as("Randi Moe", () -> agreements.agreement(draft)).state())
                .isEqualTo(Agreement.State.WITHDRAWN);
        assertThat(hinf.as("Randi Moe", () -> funding.grant(grant)).period().to())
                .as("Kaja's is another")
                .isEqualTo(LocalDate.of(2026, 12, 20));
    }

    @Test
    void evasClaimedGrantEndsEarlyItsHoursAreFreeAndTheClaimFallsDueSooner() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        var hers = walk.granted(hinf, evas, Period.of("2026-08-17", "2026-11-16"), 56, "180", "2026/31000");
        assertThat(end(hers, LocalDate.of(2026, 11, 16), Minutes.ZERO)).containsExactly("end-not-earlier");
        assertThat(end(hers, LocalDate.of(2026, 8, 1), Minutes.ZERO)).containsExactly("end-before-grant");
        assertThat(end(hers, LAST, Minutes.hours(57))).containsExactly("end-hours-more");
        assertThat(end(hers, LAST, Minutes.hours(20))).isEmpty();
        var it = hinf.as("Randi Moe", () -> funding.grant(hers));
        assertThat(it.period().to()).isEqualTo(LAST);
        assertThat(it.hours()).isEqualTo(Minutes.hours(20));
        assertThat(((Refund.ByClaim) it.refund()).deadline()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(today()).anyMatch(duty -> duty.kind() == Kind.TELL_NAV && evas.equals(duty.caseId()));
    }

    private List<String> end(GrantId id, LocalDate last, Minutes keeps) {
        return hinf.as(
                "Randi Moe",
                () -> changing.end(id, last, keeps, GrantChange.Why.STUDENT_STOPS, randi)
                        .codes());
    }
}
