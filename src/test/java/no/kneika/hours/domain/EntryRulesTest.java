package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.AKSEL;
import static no.kneika.hours.domain.Written.HENNIE;
import static no.kneika.hours.domain.Written.RANDI;
import static no.kneika.hours.domain.Written.TUVA;
import static no.kneika.hours.domain.Written.by;
import static no.kneika.hours.domain.Written.facts;
import static no.kneika.hours.domain.Written.m;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state × every command on one entry. */
class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 22);

    private static EntryFacts in(String state) {
        var entry = facts(by(AKSEL, "2025-11-20", "3:00"));
        var attested = Optional.of(new AttestationId(new UUID(5, 1)));
        return switch (state) {
            case "open" -> entry;
            case "confirmed" -> with(entry, true, false, false, false, Optional.empty(), false);
            case "disputed" -> with(entry, false, true, false, false, Optional.empty(), false);
            case "settled" -> with(entry, false, true, true, false, Optional.empty(), false);
            case "reversed" -> with(entry, false, false, false, true, Optional.empty(), false);
            case "attested" -> with(entry, true, false, false, false, attested, false);
            case "approved" -> with(entry, true, false, false, false, attested, true);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static EntryFacts with(
            EntryFacts f,
            boolean confirmed,
            boolean disputed,
            boolean settled,
            boolean reversed,
            Optional<AttestationId> attestation,
            boolean approved) {
        return new EntryFacts(
                f.entry(),
                f.span(),
                confirmed,
                disputed,
                settled,
                reversed,
                f.ruling(),
                attestation,
                attestation.map(a -> RANDI),
                approved);
    }

    private static EntryFacts ruled(EntryFacts f, Ruling.Outcome outcome, String minutes) {
        return new EntryFacts(
                f.entry(),
                f.span(),
                f.confirmed(),
                f.disputed(),
                f.settled(),
                f.reversed(),
                Optional.of(new Ruling(outcome, m(minutes))),
                f.attestation(),
                f.attestedBy(),
                f.approved());
    }

    @ParameterizedTest(name = "{0}: {1} by {2} → {3}")
    @CsvSource({
        "open, undo, aksel, yes",
        "confirmed, undo, aksel, yes",
        "disputed, undo, aksel, yes",
        "settled, undo, aksel, yes",
        "reversed, undo, aksel, entry-already-reversed",
        "attested, undo, aksel, entry-attested-ask",
        "approved, undo, aksel, entry-attested-ask",
        "open, undo, hennie, entry-not-yours",
        "open, undo, tuva, entry-not-yours",
        "open, reverse, randi, yes",
        "disputed, reverse, randi, yes",
        "attested, reverse, randi, yes",
        "approved, reverse, randi, yes",
        "reversed, reverse, randi, entry-already-reversed",
        "open, reverse-silently, randi, entry-reversal-why",
        "open, confirm, tuva, yes",
        "confirmed, confirm, tuva, yes",
        "settled, confirm, tuva, yes",
        "attested, confirm, tuva, yes",
        "disputed, confirm, tuva, entry-in-dispute",
        "reversed, confirm, tuva, entry-already-reversed",
        "open, confirm, aksel, entry-student-only",
        "open, confirm, randi, entry-student-only",
        "open, dispute, tuva, yes",
        "confirmed, dispute, tuva, yes",
        "disputed, dispute, tuva, entry-disputed-before",
        "settled, dispute, tuva, entry-disputed-before",
        "reversed, dispute, tuva, entry-already-reversed",
        "attested, dispute, tuva, entry-attested-write",
        "approved, dispute, tuva, entry-attested-write",
        "open, dispute, aksel, entry-student-only",
        "disputed, settle, randi, yes",
        "open, settle, randi, entry-no-dispute",
        "settled, settle, randi, entry-no-dispute",
        "reversed, settle, randi, entry-no-dispute",
        "disputed, settle, aksel, entry-coordinator-only",
        "disputed, settle, tuva, entry-coordinator-only",
        "disputed, settle-silently, randi, entry-settlement-why",
        "open, decide, randi, yes",
        "disputed, decide, randi, yes",
        "attested, decide, randi, entry-attested-already",
        "approved, decide, randi, entry-attested-already",
        "reversed, decide, randi, entry-already-reversed",
        "open, decide, aksel, entry-coordinator-only",
    })
    void everyCommandOnEveryState(String state, String command, String who, String answer) {
        var facts = in(state);
        var above = m("0:45");
        var standing = facts.standing(ConfirmationPolicy.AUTO_AFTER_7_DAYS, TODAY, Minutes.ZERO);
        var asker = switch (who) {
            case "aksel" -> new Asker(AKSEL, Capacity.MENTOR);
            case "hennie" -> new Asker(HENNIE, Capacity.MENTOR);
            case "tuva" -> new Asker(TUVA, Capacity.STUDENT);
            default -> new Asker(RANDI, Capacity.COORDINATOR);
        };
        Decision<EntryFacts> decision = switch (command) {
            case "undo", "reverse-silently" -> EntryRules.reverse(facts, standing, asker, "");
            case "reverse" -> EntryRules.reverse(facts, standing, asker, "Feil dag");
            case "confirm" -> EntryRules.confirm(facts, standing, asker);
            case "dispute" -> EntryRules.dispute(facts, standing, asker);
            case "settle" -> EntryRules.settle(facts, asker, "De møttes på nett");
            case "settle-silently" -> EntryRules.settle(facts, asker, " ");
            default -> EntryRules.ruleUnfunded(facts, standing, above, asker);
        };
        assertThat(decision.codes()).isEqualTo("yes".equals(answer) ? List.of() : List.of(answer));
    }

    @Test
    void aCoordinatorWhoIsAlsoAMentorNeverReversesTheirOwnHours() {
        var decision = EntryRules.reverse(
                in("attested"), EntryStanding.ATTESTED, new Asker(AKSEL, Capacity.COORDINATOR), "Feil");
        assertThat(decision.codes()).containsExactly("entry-not-yours");
    }

    @Test
    void tuvaIsNotAskedAboutAkselsCourseOrSickLeave() {
        for (var kind : List.of(EntryKind.TRAINING, EntryKind.SICK)) {
            var entry = facts(by(AKSEL, "2025-11-20", "2:00", kind));
            assertThat(entry.standing(ConfirmationPolicy.REQUIRED, TODAY, Minutes.ZERO))
                    .isEqualTo(EntryStanding.READY);
            assertThat(EntryRules.dispute(entry, EntryStanding.READY, new Asker(TUVA, Capacity.STUDENT))
                            .codes())
                    .containsExactly("entry-not-asked");
        }
    }

    @Test
    void silenceIsAYesAfterSevenDaysAndNotADayBefore() {
        var entry = in("open"); // recorded on the 20th
        var auto = ConfirmationPolicy.AUTO_AFTER_7_DAYS;
        assertThat(entry.standing(auto, LocalDate.of(2025, 11, 26), Minutes.ZERO))
                .isEqualTo(EntryStanding.AWAITING_STUDENT);
        assertThat(entry.standing(auto, LocalDate.of(2025, 11, 27), Minutes.ZERO))
                .isEqualTo(EntryStanding.READY);
    }

    @Test
    void whereTheStudentMustConfirmSilenceNeverIs() {
        assertThat(in("open").standing(ConfirmationPolicy.REQUIRED, LocalDate.of(2026, 5, 1), Minutes.ZERO))
                .isEqualTo(EntryStanding.AWAITING_STUDENT);
        assertThat(in("confirmed").standing(ConfirmationPolicy.REQUIRED, TODAY, Minutes.ZERO))
                .isEqualTo(EntryStanding.READY);
    }

    @Test
    void whereNobodyIsAskedTheHoursAreReadyAtOnce() {
        assertThat(in("open").standing(ConfirmationPolicy.NOT_ASKED, TODAY, Minutes.ZERO))
                .isEqualTo(EntryStanding.READY);
    }

    @Test
    void aDisputeStopsTheEntryAndItsSettlementLetsItGo() {
        assertThat(in("disputed").standing(ConfirmationPolicy.NOT_ASKED, TODAY, Minutes.ZERO))
                .isEqualTo(EntryStanding.DISPUTED);
        assertThat(in("settled").standing(ConfirmationPolicy.REQUIRED, TODAY, Minutes.ZERO))
                .isEqualTo(EntryStanding.READY);
    }

    @Test
    void threeQuartersOfAnHourAboveTheTotalWaitForADecisionAndOnlyWhatIsDecidedIsDecided() {
        var entry = in("confirmed");
        var auto = ConfirmationPolicy.AUTO_AFTER_7_DAYS;
        assertThat(entry.standing(auto, TODAY, m("0:45"))).isEqualTo(EntryStanding.UNDECIDED);
        var paid = ruled(entry, Ruling.Outcome.PAY, "0:45");
        assertThat(paid.standing(auto, TODAY, m("0:45"))).isEqualTo(EntryStanding.READY);
        assertThat(paid.standing(auto, TODAY, m("1:00"))).isEqualTo(EntryStanding.UNDECIDED);
        assertThat(paid.payable()).isEqualTo(m("3:00"));
        assertThat(ruled(entry, Ruling.Outcome.DECLINE, "0:45").payable()).isEqualTo(m("2:15"));
    }
}
