package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Stale;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided keeps the version of the rulebook it was decided under. Tor Eik administers Nordfjella. */
@KneikaTest
class RulebookKeptTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-15", "2026-11-14");
    private static final LocalDate JANUARY_14 = LocalDate.of(2027, 1, 14);

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Funding funding;

    @Autowired
    RecordGrant recording;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    InstitutionSettings settings;

    @Autowired
    Institutions institutions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
    }

    private Decision<RulebookVersionId> decides(Setting setting, String value, LocalDate from) {
        var tor = hinf.actor("Tor Eik");
        return hinf.as("Tor Eik", () -> settings.decide(tor, Funder.NAV, setting, value, from, "avtalt med NAV"));
    }

    private Grant grant(GrantId id) {
        return hinf.as("Randi Moe", () -> funding.grant(id));
    }

    private LocalDate deadline(GrantId id) {
        return ((Refund.ByClaim) grant(id).refund()).deadline();
    }

    private int version(RulebookVersionId id) {
        return hinf.as(
                "Randi Moe", () -> institutions.rulebookVersion(hinf.id(), id).number());
    }

    @Test
    void tobiasDeadlineStays14JanuaryWhenTheRuleBecomesThreeMonths() {
        var tobias = scenes.assessed(hinf, "Tobias Strand", YEAR);
        var id = scene.granted(hinf, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        assertThat(deadline(id)).isEqualTo(JANUARY_14);

        // Also when it holds from the very day his letter was dated.
        decides(Setting.CLAIM_DEADLINE_MONTHS, "3", clock.today()).orThrow();
        assertThat(deadline(id)).isEqualTo(JANUARY_14);
        assertThat(version(grant(id).rulebook())).isEqualTo(1);

        var eva = scenes.assessed(hinf, "Eva Dahl", YEAR);
        var hers = scene.granted(hinf, eva, AUTUMN, Minutes.hours(56), "2026/12871");
        assertThat(deadline(hers)).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(version(grant(hers).rulebook())).isEqualTo(2);
    }

    @Test
    void aRuleFromAWeekAgoIsRefusedAndMovesNothing() {
        clock.set(LocalDate.of(2026, 8, 20));
        var tobias = scenes.assessed(hinf, "Tobias Strand", YEAR);
        var id = scene.granted(hinf, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        clock.set(LocalDate.of(2026, 8, 27));
        assertThat(decides(Setting.CLAIM_DEADLINE_MONTHS, "1", LocalDate.of(2026, 8, 20))
                        .codes())
                .containsExactly("rulebook-past");
        assertThat(deadline(id)).isEqualTo(JANUARY_14);
    }

    @Test
    void correctedDatesKeepTheRulesTheGrantWasGivenUnder() {
        var tobias = scenes.assessed(hinf, "Tobias Strand", YEAR);
        var id = scene.granted(hinf, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        clock.set(LocalDate.of(2026, 9, 1));
        decides(Setting.CLAIM_DEADLINE_MONTHS, "3", clock.today()).orThrow();
        var randi = hinf.actor("Randi Moe");
        var corrected = scene.letter(Optional.empty(), Period.of("2026-08-17", "2026-11-16"), "2026/12870");
        hinf.as(
                "Randi Moe",
                () -> recording.correct(id, 1, corrected, "Nytt brev", randi).orThrow());
        assertThat(deadline(id)).isEqualTo(LocalDate.of(2027, 1, 16));
    }

    @Test
    void anApplicationKeepsTheVersionItWasSentUnder() {
        var tobias = scenes.consented(hinf, "Tobias Strand", YEAR);
        var draft = scene.written(hinf, tobias);
        decides(Setting.COVERAGE, "WAGE", clock.today()).orThrow();
        hinf.run("Randi Moe", () -> {
            assertThat(version(funding.rulebookOf(draft))).isEqualTo(1);
            applying.dispatch(draft, 1, hinf.actor("Randi Moe")).orThrow();
            assertThat(version(funding.rulebookOf(draft))).isEqualTo(2);
        });
        var sheet = hinf.as("Randi Moe", () -> applying.preview(draft, hinf.actor("Randi Moe")));
        decides(Setting.COVERAGE, "WAGE,HOLIDAY_PAY,PENSION,CONTRIBUTION", clock.today())
                .orThrow();
        assertThat(hinf.as("Randi Moe", () -> applying.preview(draft, hinf.actor("Randi Moe"))))
                .isEqualTo(sheet);
    }

    @Test
    void twoWhoWriteAtOnceAreNotBothRight() {
        var tor = hinf.actor("Tor Eik");
        var his = new NewRulebook(Funder.NAV, clock.today(), Map.of(Setting.MIN_AGE, "21"), "avtalt med NAV", 1);
        decides(Setting.LEAD_TIME_DAYS, "42", clock.today()).orThrow();
        assertThatThrownBy(() -> hinf.as("Tor Eik", () -> settings.decide(tor, his)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void noOldDecisionChangesWhateverTheAdministratorDecides() {
        var it = new Generated();
        var cases = new ArrayList<CaseId>();
        for (var name : List.of("Eva Dahl", "Ingrid Moen", "Tuva Lie", "Tobias Strand", "Kristian Haug"))
            cases.add(scenes.consented(hinf, name, YEAR));
        var grants = new HashMap<GrantId, Grant>();
        var papers = new HashMap<ApplicationId, String>();
        for (int step = 0; step < 40; step++) {
            if (it.oneIn(3)) clock.set(clock.today().plusDays(it.between(0, 5)));
            switch (it.between(0, 3)) {
                case 0 -> {
                    var from = clock.today().plusDays(it.between(-20, 20));
                    var id = scene.granted(
                            hinf,
                            it.oneOf(cases),
                            new Period(from, from.plusDays(it.between(10, 80))),
                            Minutes.hours(it.between(20, 60)),
                            "2026/" + step);
                    grants.put(id, grant(id));
                }
                case 1 -> {
                    if (cases.isEmpty() || papers.size() >= 3) break;
                    var id = scene.sent(hinf, cases.get(papers.size()));
                    papers.put(id, paper(id));
                }
                default -> decides(it);
            }
            unchanged(it, grants, papers);
        }
        assertThat(grants).as("%s", it).isNotEmpty();
        // Whatever the history came to, these move a deadline that follows the newest rules.
        for (var timing : List.of("MONTHS_AFTER_PERIOD", "DATE_AFTER_EXAMS")) {
            decides(Setting.CLAIM_TIMING, timing, clock.today());
            for (var months : List.of("11", "2")) {
                decides(Setting.CLAIM_DEADLINE_MONTHS, months, clock.today());
                unchanged(it, grants, papers);
            }
        }
    }

    private void unchanged(Generated it, Map<GrantId, Grant> grants, Map<ApplicationId, String> papers) {
        grants.forEach((id, was) -> assertThat(grant(id)).as("%s", it).isEqualTo(was));
        papers.forEach((id, was) -> assertThat(paper(id)).as("%s", it).isEqualTo(was));
    }

    private String paper(ApplicationId id) {
        var randi = hinf.actor("Randi Moe");
        return hinf.as("Randi Moe", () -> version(funding.rulebookOf(id)) + applying.preview(id, randi));
    }

    private void decides(Generated it) {
        var from = clock.today().plusDays(it.between(-60, 60));
        var decided = switch (it.between(0, 3)) {
            case 0 -> decides(Setting.CLAIM_DEADLINE_MONTHS, String.valueOf(it.between(1, 12)), from);
            case 1 -> decides(Setting.COVERAGE, it.oneOf(List.of("WAGE", "WAGE,CONTRIBUTION")), from);
            case 2 -> decides(Setting.CLAIM_TIMING, it.oneOf(List.of("MONTHS_AFTER_PERIOD", "DATE_AFTER_EXAMS")), from);
            default -> decides(Setting.MAX_GRANT_MONTHS, String.valueOf(it.between(3, 12)), from);
        };
        if (from.isBefore(clock.today()))
            assertThat(decided.codes()).as("%s", it).contains("rulebook-past");
    }
}
