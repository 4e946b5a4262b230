package no.kneika.mentors.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.ContractTerms;
import org.junit.jupiter.api.Test;

class ContractRuleTest {

    private final Period grant = Period.of("2026-08-15", "2026-11-14");

    private ContractRule.Facts facts(boolean declared, boolean met, Optional<LocalDate> risk, ContractTerms... others) {
        return new ContractRule.Facts(
                declared,
                met,
                false,
                List.of(new ContractRule.Funded(grant, Minutes.hours(56), "NAV")),
                risk,
                List.of(others));
    }

    private ContractRule.Draft draft(String from, String to, int hours) {
        return new ContractRule.Draft(Period.of(from, to), Minutes.hours(hours), HourlyRate.of("180"));
    }

    @Test
    void aContractForTheWholeGrantIsMade() {
        var decision = ContractRule.make(draft("2026-08-15", "2026-11-14", 56), facts(true, true, Optional.empty()));
        assertThat(decision.isAccepted()).isTrue();
    }

    @Test
    void theMentorSignsTheDeclarationAndMeetsTheStudentFirst() {
        var decision = ContractRule.make(draft("2026-08-15", "2026-11-14", 56), facts(false, false, Optional.empty()));
        assertThat(decision.codes()).containsExactly("contract-before-declaration", "contract-before-kickoff");
    }

    @Test
    void itCanNotPromiseADayNobodyPaysFor() {
        var decision = ContractRule.make(draft("2026-08-15", "2026-11-15", 56), facts(true, true, Optional.empty()));
        assertThat(decision.codes()).containsExactly("contract-beyond-funding");
        assertThat(decision.reasons().getFirst().args()).containsExactly(LocalDate.parse("2026-11-15"));
        assertThat(decision.reasons().getFirst().field()).isEqualTo("to");
    }

    @Test
    void itCanNotPromiseMoreHoursThanTheGrant() {
        var decision = ContractRule.make(draft("2026-08-15", "2026-11-14", 57), facts(true, true, Optional.empty()));
        assertThat(decision.codes()).containsExactly("contract-more-hours-than-funded");
    }

    @Test
    void whenAnApproverHasTakenTheRiskItMayStartBeforeTheLetter() {
        var risk = Optional.of(LocalDate.parse("2026-08-01"));
        assertThat(ContractRule.make(draft("2026-08-01", "2026-11-14", 60), facts(true, true, risk))
                        .isAccepted())
                .isTrue();
        assertThat(ContractRule.make(draft("2026-07-31", "2026-11-14", 60), facts(true, true, risk))
                        .codes())
                .containsExactly("contract-beyond-funding");
    }

    @Test
    void twoContractsOfOneAssignmentNeverOverlap() {
        var first = new ContractTerms(
                new ContractId(UUID.randomUUID()),
                ContractKind.EMPLOYEE,
                Period.of("2026-08-15", "2026-09-30"),
                Minutes.hours(20),
                HourlyRate.of("180"),
                true,
                true,
                UUID.randomUUID());
        assertThat(ContractRule.make(draft("2026-09-30", "2026-11-14", 36), facts(true, true, Optional.empty(), first))
                        .codes())
                .containsExactly("contract-overlaps");
        assertThat(ContractRule.make(draft("2026-10-01", "2026-11-14", 36), facts(true, true, Optional.empty(), first))
                        .isAccepted())
                .isTrue();
    }
}
