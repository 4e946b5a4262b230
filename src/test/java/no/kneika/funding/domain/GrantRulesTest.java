package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.HoursUnit;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.IdentityNumber;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter comes from NAV about Tobias; does it hang together? */
class GrantRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    private static final CaseId CASE = new CaseId(Ids.next());
    private static final ApplicationId APPLIED = new ApplicationId(Ids.next());
    private static final Period PERIOD = Period.of("2026-08-15", "2026-11-14");

    @BeforeAll
    static void madeUpPeople() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    private static IdentityNumber tobias() {
        return IdentityNumber.parse("068898 01733").orThrow();
    }

    private static ApplicationView applied(State state) {
        return new ApplicationView(
                APPLIED,
                CASE,
                "K-2026-0001",
                1,
                Funder.NAV,
                "Nav Moss",
                PERIOD,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                state,
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.empty());
    }

    private static GrantLetter letter(Period period, Minutes hours, String reference, String ours, boolean isTotal) {
        return new GrantLetter(
                Optional.of(APPLIED),
                period,
                hours,
                Optional.of(HourlyRate.of("180.00")),
                reference,
                LocalDate.of(2026, 8, 12),
                Optional.of(tobias()),
                ours,
                Optional.empty(),
                isTotal);
    }

    private static GrantLetter letter() {
        return letter(PERIOD, Minutes.hours(56), "2026/12870", "K-2026-0001", false);
    }

    private static GrantRules.Facts facts(State state, List<Grant> grants) {
        return facts(state, grants, HoursUnit.TOTAL);
    }

    private static GrantRules.Facts facts(State state, List<Grant> grants, HoursUnit unit) {
        return new GrantRules.Facts(
                Optional.of(tobias()),
                List.of(applied(state)),
                grants,
                Optional.of(new AssessedNeed(CASE, 1, Minutes.hours(4), Period.of("2026-08-15", "2027-06-20"), TODAY)),
                NavMonths.of(grants.stream().map(Grant::period).toList(), 36),
                unit,
                "",
                Optional.empty());
    }

    private static List<String> codes(GrantLetter letter) {
        return GrantRules.record(letter, Capacity.COORDINATOR, facts(State.SENT, List.of()), TODAY)
                .codes();
    }

    private static Grant recorded(String reference, Period period) {
        return new Grant(
                new GrantId(Ids.next()),
                CASE,
                1,
                period,
                Minutes.hours(56),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of(CostPart.WAGE)),
                Regime.CLAIMED,
                reference,
                "",
                "Nav Moss",
                "Nav Tiltak",
                TODAY,
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }

    @Test
    void tobiasGrantOf56HoursIsRecorded() {
        assertThat(codes(letter())).isEmpty();
    }

    @Test
    void aLetterWithEvasNumberIsNotTobias() {
        var evas = IdentityNumber.parse("27870097064").orThrow();
        var it = letter();
        var hers = new GrantLetter(
                it.application(),
                it.period(),
                it.hours(),
                it.ceiling(),
                it.funderReference(),
                it.decidedOn(),
                Optional.of(evas),
                it.ourReference(),
                it.letter(),
                it.isTotal());
        assertThat(codes(hers)).containsExactly("grant-another-student");
    }

    @Test
    void aLetterWithAnotherCasesReferenceIsNotTobias() {
        assertThat(codes(letter(PERIOD, Minutes.hours(56), "2026/12870", "K-2026-0099", false)))
                .containsExactly("grant-another-case");
    }

    @Test
    void theSameLetterTwiceIsRefusedWithTheFirst() {
        var first = recorded("2026/12870", PERIOD);
        var refused = GrantRules.record(letter(), Capacity.COORDINATOR, facts(State.GRANTED, List.of(first)), TODAY);
        assertThat(refused.codes()).containsExactly("grant-recorded-before");
        assertThat(refused.reasons().getFirst().args()).containsExactly("2026/12870", PERIOD);
    }

    @Test
    void overlappingGrantsAreAllowed() {
        var other = recorded("2026/1", Period.of("2026-10-01", "2026-12-31"));
        assertThat(GrantRules.record(letter(), Capacity.COORDINATOR, facts(State.SENT, List.of(other)), TODAY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void fourHoursForThreeMonthsMeansFourAWeek() {
        var few = letter(PERIOD, Minutes.hours(4), "2026/12870", "", false);
        var refused = GrantRules.record(few, Capacity.COORDINATOR, facts(State.SENT, List.of()), TODAY);
        assertThat(refused.codes()).containsExactly("grant-hours-per-week");
        assertThat(refused.reasons().getFirst().args()).containsExactly(Minutes.hours(4), Minutes.hours(53));
        assertThat(codes(letter(PERIOD, Minutes.hours(4), "2026/12870", "", true)))
                .as("and when it really is four, one says so")
                .isEmpty();
    }

    @Test
    void tenHoursForTwoWeeksAreTenHours() {
        assertThat(codes(letter(Period.of("2026-08-15", "2026-08-28"), Minutes.hours(10), "2026/1", "", false)))
                .isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var bad = new GrantLetter(
                Optional.empty(),
                Period.of("2026-08-15", "2030-01-01"),
                Minutes.ZERO,
                Optional.empty(),
                " ",
                TODAY.plusDays(1),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        assertThat(codes(bad))
                .containsExactlyInAnyOrder(
                        "grant-no-hours",
                        "grant-decided-later",
                        "grant-no-reference",
                        "grant-too-long",
                        "grant-passes-months");
    }

    @Test
    void pastThirtySixMonthsJorunnSaysWhyBeforeWhatNavGaveIsRecorded() {
        var used = new ArrayList<Grant>();
        used.add(recorded("a", Period.of("2023-08-15", "2026-08-14")));
        var facts = facts(State.SENT, used);
        assertThat(GrantRules.record(letter(), Capacity.COORDINATOR, facts, TODAY)
                        .codes())
                .containsExactly("grant-passes-months");
        assertThat(GrantRules.record(letter(), Capacity.APPROVER, facts, TODAY).codes())
                .containsExactly("grant-passes-months");
        var allowed = new Elsewhere(List.of(), 0, 3)
                .with(used.stream().map(Grant::period).toList(), 36);
        var after = new GrantRules.Facts(
                facts.student(),
                facts.applications(),
                facts.grants(),
                facts.need(),
                allowed,
                facts.unit(),
                "",
                Optional.empty());
        assertThat(GrantRules.record(letter(), Capacity.COORDINATOR, after, TODAY)
                        .isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aGrantAnswersOnlyWhatWasSent(State state) {
        var codes = GrantRules.record(letter(), Capacity.COORDINATOR, facts(state, List.of()), TODAY)
                .codes();
        var sent = state != State.DRAFT && state != State.WITHDRAWN;
        assertThat(codes).isEqualTo(sent ? List.of() : List.of("grant-nothing-sent"));
    }

    @ParameterizedTest
    @EnumSource(Capacity.class)
    void onlyTheCoordinatorAndTheApproverRecordLetters(Capacity capacity) {
        var may = capacity == Capacity.COORDINATOR || capacity == Capacity.APPROVER;
        assertThat(GrantRules.record(letter(), capacity, facts(State.SENT, List.of()), TODAY)
                        .isAccepted())
                .isEqualTo(may);
    }

    @Test
    void aCorrectionSaysWhatIsCorrected() {
        var months = NavMonths.of(List.of(), 36);
        assertThat(GrantRules.correct(
                                letter(),
                                Period.of("2020-01-01", "2020-01-31"),
                                " ",
                                Capacity.COORDINATOR,
                                months,
                                TODAY)
                        .codes())
                .containsExactly("grant-correction-why");
        assertThat(GrantRules.correct(
                                letter(),
                                Period.of("2020-01-01", "2020-01-31"),
                                "Nytt brev",
                                Capacity.COORDINATOR,
                                months,
                                TODAY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void whereNavWritesHoursAWeekTwentyHoursAreAskedAbout() {
        var it = letter(PERIOD, Minutes.hours(20), "2026/12870", "K-2026-0001", false);
        assertThat(GrantRules.record(it, Capacity.COORDINATOR, facts(State.SENT, List.of()), TODAY)
                        .codes())
                .isEmpty();
        var perWeek = facts(State.SENT, List.of(), HoursUnit.PER_WEEK);
        assertThat(GrantRules.record(it, Capacity.COORDINATOR, perWeek, TODAY).codes())
                .containsExactly("grant-hours-per-week");
        var total = letter(PERIOD, Minutes.hours(20), "2026/12870", "K-2026-0001", true);
        assertThat(GrantRules.record(total, Capacity.COORDINATOR, perWeek, TODAY)
                        .codes())
                .isEmpty();
    }
}
