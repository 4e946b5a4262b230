package no.kneika.funding.domain;

import static no.kneika.funding.domain.Agreed.AUTUMN;
import static no.kneika.funding.domain.Agreed.SPRING;
import static no.kneika.funding.domain.Agreed.TODAY;
import static no.kneika.funding.domain.Agreed.about;
import static no.kneika.funding.domain.Agreed.agreement;
import static no.kneika.funding.domain.Agreed.chase;
import static no.kneika.funding.domain.Agreed.facts;
import static no.kneika.funding.domain.Agreed.terms;
import static no.kneika.funding.domain.Agreed.threeHaveSigned;
import static no.kneika.funding.domain.Agreed.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.funding.Agreement.State;
import no.kneika.funding.AgreementParty;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** What NAV takes of Eva's agreement, and in which order it is signed (rules.md 2 SETTLED). */
class AgreementRulesTest {

    private static List<String> codes(WrittenAgreement it) {
        return AgreementRules.write(it, Capacity.COORDINATOR, facts(), TODAY).codes();
    }

    @Test
    void evasAgreementIsWritten() {
        assertThat(codes(about(AUTUMN))).isEmpty();
        assertThat(AgreementRules.missing(about(AUTUMN))).isEmpty();
    }

    @Test
    void eightDaysBackIsRefusedAndSevenAreNot() {
        assertThat(codes(about(new Period(TODAY.minusDays(7), AUTUMN.to())))).isEmpty();
        var refused = AgreementRules.write(
                about(new Period(TODAY.minusDays(8), AUTUMN.to())), Capacity.COORDINATOR, facts(), TODAY);
        assertThat(refused.codes()).containsExactly("agreement-starts-too-early");
        assertThat(refused.reasons().getFirst().args()).contains(TODAY.minusDays(7));
    }

    @Test
    void whatWasTypedInAtNavAWeekAgoMayBeginAWeekBeforeThat() {
        var written = TODAY.minusDays(7);
        var from = TODAY.minusDays(14);
        assertThat(codes(with(new Period(from, AUTUMN.to()), written, "Øver", terms(8), Optional.empty())))
                .isEmpty();
        assertThat(codes(with(AUTUMN, TODAY.plusDays(1), "Øver", terms(8), Optional.empty())))
                .containsExactly("agreement-written-later");
    }

    @Test
    void navsFieldsTakeAThousandCharacters() {
        assertThat(codes(with(AUTUMN, TODAY, "a".repeat(1000), terms(8), Optional.empty())))
                .isEmpty();
        assertThat(codes(with(AUTUMN, TODAY, "a".repeat(1001), terms(8), Optional.empty())))
                .containsExactly("agreement-long-text");
        // An emoji is two of a browser's characters, and NAV's field counts as a browser does.
        assertThat(codes(with(AUTUMN, TODAY, "\uD83D\uDE00".repeat(501), terms(8), Optional.empty())))
                .containsExactly("agreement-long-text");
    }

    @Test
    void aTieIsExplainedAndHoursAreSomething() {
        assertThat(codes(with(AUTUMN, TODAY, "Øver", terms(8), Optional.of(" "))))
                .containsExactly("agreement-family-why");
        assertThat(codes(with(AUTUMN, TODAY, "Øver", terms(0), Optional.empty())))
                .containsExactly("agreement-no-hours");
        assertThat(codes(with(AUTUMN, TODAY, "Øver", terms(1000), Optional.empty())))
                .containsExactly("agreement-hours");
    }

    @Test
    void anAgreementIsForOneOfTheCasesMentorsAndForNoDayTwice() {
        var nobody = new AgreementRules.Facts(true, Set.of(Agreed.KAJA), List.of(), facts().clock(), 36);
        assertThat(AgreementRules.write(about(AUTUMN), Capacity.COORDINATOR, nobody, TODAY)
                        .codes())
                .containsExactly("agreement-not-mentor");
        var other = facts(agreement(AUTUMN, State.OPEN));
        assertThat(AgreementRules.write(about(AUTUMN), Capacity.COORDINATOR, other, TODAY)
                        .codes())
                .containsExactly("agreement-overlaps");
        var lapsed = facts(agreement(AUTUMN, State.LAPSED));
        assertThat(AgreementRules.write(about(AUTUMN), Capacity.COORDINATOR, lapsed, TODAY)
                        .codes())
                .isEmpty();
    }

    @Test
    void aDayAfterTheThirtySixthMonthIsNotAgreed() {
        var used = NavMonths.of(List.of(Period.of("2023-09-01", "2026-07-31")), 36);
        var facts = new AgreementRules.Facts(true, Set.of(Agreed.AKSEL), List.of(), used, 36);
        var refused = AgreementRules.write(about(AUTUMN), Capacity.COORDINATOR, facts, TODAY);
        assertThat(refused.codes()).containsExactly("agreement-passes-months");
        assertThat(refused.reasons().getFirst().args()).contains(LocalDate.of(2026, 9, 16));
    }

    @Test
    void onlyACoordinatorWritesIt() {
        assertThat(AgreementRules.write(about(AUTUMN), Capacity.APPROVER, facts(), TODAY)
                        .codes())
                .containsExactly("agreement-by-coordinator");
    }

    private static List<String> signs(AgreementParty party, LocalDate on, SignatureChase chase, LocalDate today) {
        return AgreementRules.sign(party, on, agreement(AUTUMN, State.OPEN), chase, List.of(), today)
                .codes();
    }

    @Test
    void theAdviserSignsAfterTheOtherThreeAndTheDeciderConcludes() {
        assertThat(signs(AgreementParty.ADVISER, TODAY, chase(Map.of()), TODAY))
                .containsExactly("agreement-adviser-last");
        assertThat(signs(AgreementParty.MENTOR, TODAY, chase(Map.of()), TODAY)).isEmpty();
        assertThat(signs(AgreementParty.ADVISER, TODAY.plusDays(1), threeHaveSigned(), TODAY.plusDays(1)))
                .isEmpty();
        assertThat(signs(AgreementParty.STUDENT, TODAY.plusDays(1), threeHaveSigned(), TODAY.plusDays(1)))
                .containsExactly("agreement-signed-before");
        assertThat(signs(AgreementParty.DECIDER, TODAY.plusDays(1), threeHaveSigned(), TODAY.plusDays(1)))
                .containsExactly("agreement-decider-concludes");
    }

    @Test
    void theAdviserCannotSignEightDaysAfterTheFirstDay() {
        assertThat(signs(AgreementParty.ADVISER, AUTUMN.from().plusDays(7), threeHaveSigned(), AUTUMN.to()))
                .isEmpty();
        assertThat(signs(AgreementParty.ADVISER, AUTUMN.from().plusDays(8), threeHaveSigned(), AUTUMN.to()))
                .containsExactly("agreement-adviser-too-late");
    }

    @Test
    void nobodySignsTomorrowOrBeforeItWasWrittenOrWhileAFieldIsEmpty() {
        assertThat(signs(AgreementParty.STUDENT, TODAY.plusDays(1), chase(Map.of()), TODAY))
                .containsExactly("agreement-signed-later");
        assertThat(signs(AgreementParty.STUDENT, TODAY.minusDays(1), chase(Map.of()), TODAY))
                .containsExactly("agreement-signed-early");
        assertThat(AgreementRules.sign(
                                AgreementParty.STUDENT,
                                TODAY,
                                agreement(AUTUMN, State.OPEN),
                                chase(Map.of()),
                                List.of("mentor-phone"),
                                TODAY)
                        .codes())
                .containsExactly("agreement-incomplete");
    }

    private static SignatureChase fourHaveSigned() {
        var signed = new EnumMap<AgreementParty, LocalDate>(threeHaveSigned().signed());
        signed.put(AgreementParty.ADVISER, TODAY.plusDays(3));
        return chase(signed);
    }

    @Test
    void itIsConcludedWhenTheDeciderSignsAndNotBeforeTheAdviserHas() {
        var open = agreement(AUTUMN, State.OPEN);
        var day = TODAY.plusDays(5);
        assertThat(AgreementRules.conclude(day, open, threeHaveSigned(), day).codes())
                .containsExactly("agreement-others-first");
        assertThat(AgreementRules.conclude(day, open, fourHaveSigned(), day).codes())
                .isEmpty();
        assertThat(AgreementRules.conclude(TODAY.plusDays(2), open, fourHaveSigned(), day)
                        .codes())
                .containsExactly("agreement-signed-early");
        assertThat(AgreementRules.conclude(day, agreement(AUTUMN, State.CONCLUDED), fourHaveSigned(), day)
                        .codes())
                .containsExactly("agreement-is-concluded");
    }

    @Test
    void aSpringIsDecidedInItsOwnYear() {
        var open = agreement(SPRING, State.OPEN);
        var december =
                new SignatureChase(LocalDate.of(2026, 12, 1), fourHaveSigned().signed());
        var newYear = LocalDate.of(2027, 1, 4);
        var refused = AgreementRules.conclude(LocalDate.of(2026, 12, 20), open, december, newYear);
        assertThat(refused.codes()).containsExactly("agreement-next-budget-year");
        assertThat(refused.reasons().getFirst().args()).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(AgreementRules.conclude(newYear, open, december, newYear).codes())
                .isEmpty();
    }

    @Test
    void anUnsignedAgreementLapsesAfterTwelveWeeksAndASignatureBeginsThemAnew() {
        assertThat(chase(Map.of()).lapsesOn()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(chase(Map.of()).isLapsedOn(LocalDate.of(2026, 11, 9))).isFalse();
        assertThat(chase(Map.of()).isLapsedOn(LocalDate.of(2026, 11, 10))).isTrue();
        assertThat(threeHaveSigned().lapsesOn()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(signs(
                        AgreementParty.STUDENT,
                        LocalDate.of(2026, 11, 10),
                        chase(Map.of()),
                        LocalDate.of(2026, 11, 12)))
                .containsExactly("agreement-has-lapsed");
        assertThat(signs(
                        AgreementParty.STUDENT, LocalDate.of(2026, 11, 9), chase(Map.of()), LocalDate.of(2026, 11, 12)))
                .as("what NAV did in time counts, also when we hear of it late")
                .isEmpty();
    }

    @Test
    void itIsTheTurnOfThreeThenOfTheAdviserThenOfTheDecider() {
        assertThat(chase(Map.of(AgreementParty.STUDENT, TODAY)).next())
                .containsExactly(AgreementParty.EMPLOYER, AgreementParty.MENTOR);
        assertThat(threeHaveSigned().next()).containsExactly(AgreementParty.ADVISER);
        assertThat(fourHaveSigned().next()).containsExactly(AgreementParty.DECIDER);
    }
}
