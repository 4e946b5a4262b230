package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantFollowUp.Follows;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Funder;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** What Randi asked for Eva beside what NAV gave (HK-dir 5.5). */
class PartialDecisionTest {

    private static final CaseId EVA = new CaseId(Ids.next());
    private static final Period ASKED = Period.of("2026-09-01", "2026-11-30");

    private static Optional<PartialDecision> given(Period period, int hours) {
        var application = new ApplicationView(
                new ApplicationId(Ids.next()),
                EVA,
                "K-2026-0001",
                1,
                Funder.NAV,
                "Nav Moss",
                ASKED,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                State.GRANTED,
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.empty());
        var grant = new Grant(
                new GrantId(Ids.next()),
                EVA,
                1,
                period,
                Minutes.hours(hours),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of()),
                Regime.CLAIMED,
                "2026/1",
                "K-2026-0001",
                "Nav Moss",
                "Tiltak",
                period.from(),
                Optional.of(application.id()),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
        return PartialDecision.of(application, grant);
    }

    @Test
    void whatWasAskedForAndMoreIsNoPart() {
        assertThat(given(ASKED, 56)).isEmpty();
        assertThat(given(Period.of("2026-08-15", "2026-12-15"), 60)).isEmpty();
    }

    @Test
    void navBeganLateEndedEarlyAndGaveFewerHours() {
        var part = given(Period.of("2026-09-21", "2026-11-15"), 40).orElseThrow();
        assertThat(part.before()).contains(Period.of("2026-09-01", "2026-09-20"));
        assertThat(part.after()).contains(Period.of("2026-11-16", "2026-11-30"));
        assertThat(part.fewer()).isEqualTo(Minutes.hours(16));
        assertThat(part.wanted()).isEqualTo(ASKED);
    }

    @Test
    void datesAreMovedOnlyWhereDaysWentAndALetterSaysWhy() {
        var late = given(Period.of("2026-09-21", "2026-11-30"), 56).orElseThrow();
        assertThat(late.follow(Follows.CHANGE_DATES, "Aksel begynte 1. september", Capacity.COORDINATOR)
                        .isAccepted())
                .isTrue();
        assertThat(late.follow(Follows.CHANGE_DATES, " ", Capacity.COORDINATOR).codes())
                .containsExactly("follow-why");
        var fewer = given(ASKED, 40).orElseThrow();
        assertThat(fewer.follow(Follows.CHANGE_DATES, "x", Capacity.COORDINATOR).codes())
                .containsExactly("follow-no-days-lost");
        assertThat(fewer.follow(Follows.ACCEPT, "", Capacity.APPROVER).isAccepted())
                .isTrue();
        assertThat(fewer.follow(Follows.ACCEPT, "", Capacity.STUDENT).codes()).containsExactly("grant-by-coordinator");
    }
}
