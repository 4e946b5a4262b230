package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.domain.BackPay.Sent;
import no.kneika.payroll.domain.ExportFile.Payable;
import org.junit.jupiter.api.Test;

/** Aksel Rød's rate is regulated after payday: what is due, less what was sent. */
class BackPayRulesTest {

    private static final WageTypes TYPES = new WageTypes("1530", "1540", "1535");
    private static final EntryId JULY = new EntryId(new UUID(9, 1));
    private static final EntryId AUGUST = new EntryId(new UUID(9, 2));

    /** 7:45 in July and 21:30 in August, now due at the rate. */
    private static List<Payable> dueAt(String rate) {
        return List.of(payable(JULY, "2025-07-10", 465, rate), payable(AUGUST, "2025-08-10", 1290, rate));
    }

    private static Payable payable(EntryId id, String day, int minutes, String rate) {
        var entry = new HourEntry(
                id,
                new AssignmentId(new UUID(3, 1)),
                new CaseId(new UUID(1, 1)),
                new PersonId(new UUID(2, 1)),
                LocalDate.parse(day),
                new Minutes(minutes),
                EntryKind.MEETING,
                Instant.EPOCH);
        return new Payable(
                new ApprovedEntry(entry, HourlyRate.of(rate), new AttestationId(new UUID(4, 1)), new Minutes(minutes)),
                "100123",
                ContractKind.EMPLOYEE);
    }

    private static Map<EntryId, Sent> sentAt(String rate, int layers) {
        return Map.of(
                JULY, new Sent(HourlyRate.of(rate), layers, new Minutes(465)),
                AUGUST, new Sent(HourlyRate.of(rate), layers, new Minutes(1290)));
    }

    private static List<SentLine> lines(String due, String sent, int layers) {
        return BackPay.lines(2, 1, BackPay.changed(dueAt(due), sentAt(sent, layers)), TYPES, UUID::randomUUID);
    }

    private static Money wages(List<SentLine> lines) {
        return Money.sum(lines.stream().map(SentLine::wage).toList());
    }

    @Test
    void twentyNineHoursAndAQuarterAtTwelveKronerEightyMore() {
        var lines = lines("185.80", "173.00", 1);

        // 7:45 × 12.80 = 99.20; 21:30 × 12.80 = 275.20; together 374.40
        assertThat(lines).extracting(SentLine::wage).containsExactly(Money.ofKroner("99.20"), Money.ofKroner("275.20"));
        assertThat(wages(lines)).isEqualTo(Money.ofKroner("374.40"));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.layer()).isEqualTo(1);
            assertThat(line.below()).isEqualTo(HourlyRate.of("173.00"));
            assertThat(line.rate()).isEqualTo(HourlyRate.of("12.80"));
            assertThat(line.wageType()).isEqualTo("1535");
        });
        assertThat(lines).extracting(SentLine::externalId).containsExactly("K2-1", "K2-2");
    }

    @Test
    void regulatedTwiceBeforePayrollWasToldIsPaidOnce() {
        // 173.00 → 185.80 → 187.00, and only 173.00 was sent: 14.00 an hour
        assertThat(lines("187.00", "173.00", 1)).extracting(SentLine::rate).containsOnly(HourlyRate.of("14.00"));
    }

    @Test
    void regulatedAgainAfterPayrollWasToldIsTheSecondDifferenceInALayerOfItsOwn() {
        var lines = lines("187.00", "185.80", 2);
        assertThat(lines).extracting(SentLine::rate).containsOnly(HourlyRate.of("1.20"));
        assertThat(lines).extracting(SentLine::layer).containsOnly(2);
        // 7:45 × 1.20 = 9.30; 21:30 × 1.20 = 25.80
        assertThat(wages(lines)).isEqualTo(Money.ofKroner("35.10"));
    }

    @Test
    void aRateCorrectedDownwardsDrawsNothingBackAndIsSaid() {
        var changed = BackPay.changed(dueAt("180.00"), sentAt("185.80", 2));

        assertThat(BackPay.lines(3, 1, changed, TYPES, UUID::randomUUID)).isEmpty();
        // 7:45 × 5.80 = 44.95; 21:30 × 5.80 = 124.70
        assertThat(BackPay.tooMuch(changed)).isEqualTo(Money.ofOre(-16_965));
        // raised to 187.00 afterwards only what passes 185.80 is paid
        assertThat(lines("187.00", "185.80", 2)).extracting(SentLine::rate).containsOnly(HourlyRate.of("1.20"));
    }

    @Test
    void hoursThatWereNotSentAreNoBackPayAndReversedOnesNeither() {
        assertThat(BackPay.changed(dueAt("185.80"), Map.of())).isEmpty();
        assertThat(BackPay.changed(List.of(), sentAt("173.00", 1))).isEmpty();
        assertThat(lines("173.00", "173.00", 1)).isEmpty();
    }

    @Test
    void whateverIsDecidedInWhateverOrderTheSumSentIsTheHighestRateThatWasDueWhenSent() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int history = 0; history < 300; history++) {
            var sent = new HashMap<>(sentAt("173.00", 1));
            var highest = HourlyRate.of("173.00");
            var layers = new ArrayList<Integer>();
            for (int decision = 0; decision < 8; decision++) {
                var due = HourlyRate.of("%d.%02d".formatted(160 + random.nextInt(60), random.nextInt(100)));
                if (random.nextInt(3) == 0) continue; // decided, and regulated again before the next run
                if (due.compareTo(highest) > 0) highest = due;
                for (var line : BackPay.lines(
                        decision, 1, BackPay.changed(dueAt(due.toString()), sent), TYPES, UUID::randomUUID)) {
                    layers.add(line.layer());
                    line.entries()
                            .forEach(e -> sent.computeIfPresent(
                                    e.entry(),
                                    (id, was) ->
                                            new Sent(was.rate().plus(line.rate()), was.layers() + 1, was.minutes())));
                }
            }
            assertThat(sent.values()).as("seed " + seed).extracting(Sent::rate).containsOnly(highest);
            assertThat(layers).as("seed " + seed).isSorted();
        }
    }
}
