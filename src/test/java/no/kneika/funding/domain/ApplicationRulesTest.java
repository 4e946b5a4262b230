package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.NavMeasure;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.VerbalYes;
import no.kneika.funding.WrittenApplication;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Randi applies to NAV for Tobias. */
class ApplicationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final Period PERIOD = Period.of("2026-08-15", "2026-11-14");

    private static WrittenApplication asked(Period period, Minutes hours, String rate, String reasons) {
        return new WrittenApplication(
                Funder.NAV,
                "0104",
                "Nav Moss",
                "Astrid Nes",
                "0287",
                "Nav Tiltak",
                period,
                hours,
                HourlyRate.of(rate),
                new EmployerCosts(Percent.of("12"), Percent.ZERO, Percent.of("14.1")),
                "",
                reasons,
                new ContactPerson("Randi Moe", "70 00 00 11", ""));
    }

    private static WrittenApplication asked(Period period) {
        return asked(period, Minutes.hours(56), "180.00", "Små rom går bra.");
    }

    private static ApplicationView other(State state, Period period) {
        return new ApplicationView(
                new ApplicationId(Ids.next()),
                new CaseId(Ids.next()),
                "K-2026-0007",
                1,
                Funder.NAV,
                "Nav Moss",
                period,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                state,
                state == State.DRAFT ? Optional.empty() : Optional.of(TODAY),
                Optional.empty());
    }

    private static ApplicationRules.Facts facts(
            NavMeasure measure, String born, List<Period> granted, List<ApplicationView> others) {
        return new ApplicationRules.Facts(
                true,
                measure,
                Optional.of(LocalDate.parse(born)),
                NavMonths.of(granted, 36),
                others,
                Rulebook.defaults(Funder.NAV));
    }

    private static ApplicationRules.Facts facts() {
        return facts(NavMeasure.YES, "1998-08-06", List.of(), List.of());
    }

    private static List<String> write(WrittenApplication it, ApplicationRules.Facts facts) {
        return ApplicationRules.write(it, Capacity.COORDINATOR, facts).codes();
    }

    @Test
    void threeMonthsAnd56HoursAreFine() {
        assertThat(write(asked(PERIOD), facts())).isEmpty();
    }

    @Test
    void aDayMoreThanThreeMonthsIsTooMuchAndTheLastDayIsSaid() {
        var refused =
                ApplicationRules.write(asked(Period.of("2026-08-15", "2026-11-15")), Capacity.COORDINATOR, facts());
        assertThat(refused.codes()).containsExactly("application-too-long");
        assertThat(refused.reasons().getFirst().args()).containsExactly(3, LocalDate.of(2026, 11, 14));
    }

    @Test
    void evasLastApplicationIsCutToTheSeventeenDaysThatAreLeft() {
        var used = List.of(Period.of("2022-08-15", "2024-08-14"), Period.of("2024-09-01", "2025-08-14"));
        var eva = facts(NavMeasure.YES, "1999-07-27", used, List.of());
        var refused = ApplicationRules.write(asked(Period.of("2025-08-15", "2025-11-14")), Capacity.COORDINATOR, eva);
        assertThat(refused.codes()).containsExactly("application-passes-months");
        assertThat(refused.reasons().getFirst().args()).containsExactly(36, LocalDate.of(2025, 8, 31), 17L);
        assertThat(write(asked(Period.of("2025-08-15", "2025-08-31")), eva)).isEmpty();
    }

    @Test
    void ingridsMonthsAreUsedUp() {
        var used = List.of(Period.of("2023-08-15", "2026-08-14"));
        assertThat(write(asked(PERIOD), facts(NavMeasure.YES, "1997-01-01", used, List.of())))
                .containsExactly("application-months-used");
    }

    @Test
    void navPaysFromTheAgeOf22() {
        assertThat(write(asked(PERIOD), facts(NavMeasure.UNKNOWN, "2004-08-16", List.of(), List.of())))
                .containsExactly("application-too-young");
        assertThat(write(asked(PERIOD), facts(NavMeasure.UNKNOWN, "2004-08-15", List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void anEducationThatIsNoMeasureIsNotNavs() {
        assertThat(write(asked(PERIOD), facts(NavMeasure.NO, "1998-08-06", List.of(), List.of())))
                .containsExactly("application-not-a-measure");
    }

    @Test
    void everyFieldThatIsMissingIsSaidAtOnce() {
        var empty = new WrittenApplication(
                Funder.NAV,
                "",
                "",
                "",
                "",
                "",
                PERIOD,
                Minutes.ZERO,
                HourlyRate.of("0"),
                new EmployerCosts(Percent.ZERO, Percent.ZERO, Percent.ZERO),
                "",
                "",
                new ContactPerson("", "", ""));
        assertThat(write(empty, facts()))
                .containsExactlyInAnyOrder(
                        "application-no-office",
                        "application-no-hours",
                        "application-rate",
                        "application-no-reasons",
                        "application-no-contact",
                        "application-contact-unreachable");
    }

    @Test
    void nobodyWorksFortyOneHoursAWeek() {
        assertThat(write(asked(PERIOD, Minutes.hours(540), "180.00", "x"), facts()))
                .containsExactly("application-many-hours");
    }

    @Test
    void nothingIsSentBeforeTobiasHasSaidYes() {
        var refused = ApplicationRules.send(asked(PERIOD), Capacity.COORDINATOR, facts(), false);
        assertThat(refused.codes()).containsExactly("application-no-consent");
        assertThat(ApplicationRules.send(asked(PERIOD), Capacity.COORDINATOR, facts(), true)
                        .isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void twoApplicationsForTheSameDaysNeverWaitTogether(State state) {
        var others = List.of(other(state, Period.of("2026-11-14", "2026-12-31")));
        var codes = ApplicationRules.send(
                        asked(PERIOD),
                        Capacity.COORDINATOR,
                        facts(NavMeasure.YES, "1998-08-06", List.of(), others),
                        true)
                .codes();
        assertThat(codes).isEqualTo(state == State.SENT ? List.of("application-overlaps-waiting") : List.of());
    }

    @ParameterizedTest
    @EnumSource(Capacity.class)
    void onlyTheCoordinatorApplies(Capacity capacity) {
        assertThat(ApplicationRules.write(asked(PERIOD), capacity, facts()).isAccepted())
                .isEqualTo(capacity == Capacity.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aNoAnswersOnlyWhatWaits(State state) {
        var against = RejectionRules.reject(
                other(state, PERIOD), TODAY, "Ikke nødvendig", Capacity.COORDINATOR, TODAY.plusDays(5));
        assertThat(against.isEmpty()).as("%s: %s", state, against).isEqualTo(state == State.SENT);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aYesOnThePhoneAnswersOnlyWhatWaits(State state) {
        var it = other(state, PERIOD);
        var said = new VerbalYes(it.id(), "Astrid Nes", TODAY, PERIOD.from(), "Ja, dere kan starte");
        assertThat(RejectionRules.verbal(it, said, Capacity.COORDINATOR, TODAY).isEmpty())
                .isEqualTo(state == State.SENT);
    }

    @Test
    void workCannotStartBeforeNavSaidYesNorOutsideWhatWasAppliedFor() {
        var it = other(State.SENT, PERIOD);
        var said = new VerbalYes(it.id(), " ", TODAY.plusDays(40), TODAY, "");
        assertThat(RejectionRules.verbal(it, said, Capacity.COORDINATOR, TODAY))
                .extracting(r -> r.code())
                .containsExactlyInAnyOrder(
                        "verbal-who", "verbal-what", "grant-decided-later", "verbal-backwards", "verbal-outside");
    }
}
