package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementId;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/** Eva's agreement with NAV about Aksel, and what tests change of it. */
final class Agreed {

    static final CaseId EVAS_CASE = new CaseId(new UUID(1, 1));
    static final PersonId AKSEL = new PersonId(new UUID(2, 2));
    static final PersonId KAJA = new PersonId(new UUID(2, 3));
    static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
    static final Period AUTUMN = Period.of("2026-08-17", "2026-12-20");
    static final Period SPRING = Period.of("2027-01-04", "2027-06-20");

    private Agreed() {}

    static AgreementTerms terms(int hours) {
        return new AgreementTerms(
                BigDecimal.valueOf(875_000),
                WageKind.YEAR,
                new BigDecimal("50.7"),
                BigDecimal.valueOf(hours),
                new BigDecimal("0.102"),
                new BigDecimal("0.1"),
                new BigDecimal("0.051"));
    }

    static WrittenAgreement about(Period period) {
        return with(period, TODAY, "Forklarer begrepene og øver til eksamen.", terms(8), Optional.empty());
    }

    static WrittenAgreement with(
            Period period, LocalDate writtenOn, String tasks, AgreementTerms terms, Optional<String> familyTie) {
        return new WrittenAgreement(
                AKSEL,
                writtenOn,
                new Someone("Eva Dahl", "90 00 00 01"),
                new Employer("Høgskolen i Nordfjella", "974767880", new Someone("Randi Moe", "70 00 00 11")),
                new Someone("Astrid Nes", "55 55 33 33"),
                new Someone("Aksel Rød", "90 00 00 02"),
                tasks,
                period,
                "Møte annenhver måned",
                "Et stille rom",
                terms,
                "86011117947",
                familyTie);
    }

    static AgreementRules.Facts facts(Agreement... others) {
        return new AgreementRules.Facts(true, Set.of(AKSEL, KAJA), List.of(others), NavMonths.of(List.of(), 36), 36);
    }

    static Agreement agreement(Period period, Agreement.State state) {
        return new Agreement(
                new AgreementId(new UUID(5, 5)),
                EVAS_CASE,
                AKSEL,
                1,
                period,
                Minutes.hours(8),
                Money.ofKroner("9020"),
                state,
                Map.of(),
                TODAY.plusWeeks(12),
                Optional.empty());
    }

    static SignatureChase chase(Map<AgreementParty, LocalDate> signed) {
        return new SignatureChase(TODAY, signed);
    }

    /** The first three, on the day after it was written. */
    static SignatureChase threeHaveSigned() {
        var day = TODAY.plusDays(1);
        return chase(Map.of(AgreementParty.STUDENT, day, AgreementParty.EMPLOYER, day, AgreementParty.MENTOR, day));
    }
}
