package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.AKSEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import org.junit.jupiter.api.Test;

/** Aksel met Tuva, Eva and Tobias for twenty minutes each on one line of 100.00: an øre cannot be divided by three. */
class SharedTest {

    private static final CaseId TUVA = new CaseId(new UUID(1, 1));
    private static final CaseId EVA = new CaseId(new UUID(1, 2));
    private static final CaseId TOBIAS = new CaseId(new UUID(1, 3));
    private static final UUID LINE = new UUID(5, 5);

    private static Piece piece(CaseId student, int entry, CostPart part, long ore) {
        return new Piece(
                PieceId.next(),
                student,
                AKSEL,
                new UUID(9, entry),
                0,
                20,
                LINE,
                part,
                Money.ofOre(ore),
                LocalDate.of(2026, 9, entry),
                YearMonth.of(2026, 10),
                HourlyRate.of("100"));
    }

    @Test
    void theOreThatCannotBeDividedIsShownWhereItWent() {
        var shared = Shared.of(
                4,
                List.of(
                        piece(TUVA, 1, CostPart.WAGE, 3334),
                        piece(EVA, 2, CostPart.WAGE, 3333),
                        piece(TOBIAS, 3, CostPart.WAGE, 3333),
                        piece(TUVA, 1, CostPart.CONTRIBUTION, 470),
                        piece(EVA, 2, CostPart.CONTRIBUTION, 470),
                        piece(TOBIAS, 3, CostPart.CONTRIBUTION, 470)));
        assertThat(shared.total()).isEqualTo(Money.ofKroner("114.10"));
        assertThat(shared.parts()).extracting(Shared.Part::odd).containsExactly(1L, 0L, 0L);
        assertThat(shared.parts())
                .extracting(Shared.Part::amount)
                .containsExactly(Money.ofKroner("38.04"), Money.ofKroner("38.03"), Money.ofKroner("38.03"));
        assertThat(shared.parts()).extracting(Shared.Part::minutes).containsOnly(20);
    }

    @Test
    void whatOneStudentHasAllOfIsNotShared() {
        var shared = Shared.of(4, List.of(piece(TUVA, 1, CostPart.WAGE, 3334), piece(TUVA, 2, CostPart.WAGE, 3333)));
        assertThat(shared.parts()).isEmpty();
    }
}
