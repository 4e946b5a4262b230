package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.OCTOBER;
import static no.kneika.payroll.domain.Sent.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.SentLine.SentEntry;
import org.junit.jupiter.api.Test;

/** A file gone through some people at a time is answered as when all of it is held at once. */
class FilePortionsTest {

    private static final Set<String> OURS = Set.of("1530", "1535");

    /** What was sent, to whom first and last; some were sent again to another number. */
    private static final class House {

        private final Random random;
        private final Map<SentLine, Set<String>> sent = new HashMap<>();
        private final Map<UUID, Map<CostPart, Money>> paid = new HashMap<>();
        private final Map<String, TakenBefore.Asked> asked = new HashMap<>();
        private final List<VoucherRow> rows = new ArrayList<>();

        House(long seed) {
            random = new Random(seed);
            for (int person = 0; person < 7; person++) hours(person);
            var lines = List.copyOf(sent.keySet().stream()
                    .sorted((one, other) -> one.externalId().compareTo(other.externalId()))
                    .toList());
            for (int row = 0; row < 24; row++) rows.add(row(row + 2, lines.get(random.nextInt(lines.size()))));
        }

        private void hours(int person) {
            var numbers = random.nextInt(3) == 0
                    ? List.of("10" + person, "10" + (person + 1)) // a number that was somebody else's too
                    : List.of("10" + person);
            for (int month = 0; month < 2; month++) {
                var entries = IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(day -> Sent.entry("2026-09-0" + (day + 1), 60, random.nextInt(3) * 30))
                        .toList();
                sent(person, numbers, SEPTEMBER.minusMonths(month), entries, 0);
                if (random.nextInt(3) > 0) continue;
                var above = entries.stream()
                        .map(e -> new SentEntry(e.entry(), e.caseId(), e.day(), e.minutes(), Minutes.ZERO))
                        .toList();
                sent(person, numbers, SEPTEMBER.minusMonths(month), above, 1);
            }
        }

        private void sent(int person, List<String> numbers, YearMonth month, List<SentEntry> entries, int layer) {
            var id = new UUID(person, sent.size());
            // Back pay with a type of its own, or with that of the hours.
            var type = layer > 0 && random.nextBoolean() ? "1535" : "1530";
            var line = new SentLine(
                    id,
                    "K1-" + (10 + sent.size()),
                    new PersonId(new UUID(2, person)),
                    numbers.get(random.nextInt(numbers.size())),
                    type,
                    month,
                    HourlyRate.of(layer == 0 ? "180" : "5"),
                    ContractKind.EMPLOYEE,
                    entries,
                    layer,
                    layer == 0 ? HourlyRate.ZERO : HourlyRate.of("180"));
            sent.put(line, new HashSet<>(numbers));
            var minutes = Minutes.sum(entries.stream().map(SentEntry::paid).toList());
            paid.put(id, new EnumMap<>(Map.of(CostPart.WAGE, line.rate().times(minutes))));
            if (random.nextInt(4) == 0)
                asked.put(
                        "K9-" + sent.size(),
                        new TakenBefore.Asked(id, Map.of(entries.getFirst().entry(), new Minutes(30))));
        }

        private VoucherRow row(int number, SentLine of) {
            boolean back = random.nextInt(4) == 0;
            var employee = random.nextInt(12) == 0 ? "10" + random.nextInt(9) : of.employeeNumber();
            var minutes = new Minutes(30 * (1 + random.nextInt(5)));
            var wage = of.rate().times(minutes);
            var ids = new ArrayList<>(List.of("", of.externalId(), of.externalId(), "K1-10"));
            ids.addAll(asked.keySet().stream().sorted().toList());
            return new VoucherRow(
                    number,
                    employee,
                    OCTOBER,
                    of.workMonth(),
                    random.nextInt(15) == 0 ? "2000" : of.wageType(),
                    minutes,
                    of.rate(),
                    back ? wage.negate() : wage,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    ids.get(random.nextInt(ids.size())),
                    back);
        }

        private Set<String> known() {
            return sent.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        private List<SentLine> sentTo(Collection<VoucherRow> some) {
            var numbers = some.stream().map(VoucherRow::employeeNumber).collect(Collectors.toSet());
            return sent.entrySet().stream()
                    .filter(each -> each.getValue().stream().anyMatch(numbers::contains))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private TakenBefore before(List<SentLine> lines) {
            var ids = lines.stream().map(SentLine::id).collect(Collectors.toSet());
            return new TakenBefore(
                    paid.entrySet().stream()
                            .filter(each -> ids.contains(each.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    asked.entrySet().stream()
                            .filter(each -> ids.contains(each.getValue().line()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    List.of());
        }

        Decision<List<Matched>> whole(List<VoucherRow> file) {
            var lines = sentTo(file);
            return Matching.of(file, lines, known(), OURS, OCTOBER, before(lines))
                    .map(all -> all.stream()
                            .map(each -> each.row().back() ? each : each.withoutEntries())
                            .toList());
        }

        Decision<List<Matched>> inPortions(List<VoucherRow> file, int atATime) {
            var numbers = new HashMap<PersonId, Set<String>>();
            sent.forEach((line, theirs) -> numbers.computeIfAbsent(line.mentor(), any -> new HashSet<>())
                    .addAll(theirs));
            var all = new FilePortions(FileOrder.of(file, sentTo(file)));
            for (var some : FilePortions.of(file, numbers, atATime)) {
                var lines = sentTo(some);
                all.add(Matching.some(some, lines, known(), OURS, OCTOBER, before(lines), all.order()));
            }
            return all.decision();
        }
    }

    @Test
    void aThousandFilesAreAnsweredAsWhenAllOfThemIsHeldAtOnce() {
        int taken = 0;
        int refused = 0;
        int takenBack = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var house = new House(seed);
            var file = house.rows;
            assertThat(house.inPortions(file, 1).reasons())
                    .as("the file of seed %s", seed)
                    .isEqualTo(house.whole(file).reasons());
            // What of it can be taken in, as finance would bring it when what was wrong is put right.
            for (var against = house.whole(file).reasons();
                    !against.isEmpty();
                    against = house.whole(file).reasons()) {
                refused++;
                var wrong = against.stream().map(each -> each.args().getFirst()).collect(Collectors.toSet());
                file = file.stream()
                        .filter(row -> !wrong.contains(row.number()))
                        .toList();
            }
            var whole = house.whole(file).orThrow();
            for (int atATime : List.of(1, 5, 100))
                assertThat(house.inPortions(file, atATime).orThrow())
                        .as("the file of seed %s, %s lines at a time", seed, atATime)
                        .isEqualTo(whole);
            taken += whole.size();
            takenBack += (int) whole.stream()
                    .filter(each -> each.difference() == Difference.TAKEN_BACK)
                    .count();
        }
        assertThat(taken).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(500);
        assertThat(takenBack).isGreaterThan(500);
    }

    @Test
    void whoSharesANumberWithSomebodyIsNotPartedFromThem() {
        var house = new House(1);
        var row = house.rows.getFirst();
        var file = IntStream.range(0, 6)
                .mapToObj(n -> new VoucherRow(
                        n + 2,
                        "10" + n,
                        row.payrollMonth(),
                        row.workMonth(),
                        row.wageType(),
                        row.minutes(),
                        row.rate(),
                        row.wage(),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        ""))
                .toList();
        var aksel = new PersonId(new UUID(2, 1));
        var bodil = new PersonId(new UUID(2, 2));
        var portions = FilePortions.of(file, Map.of(aksel, Set.of("100", "103"), bodil, Set.of("103", "105")), 1);
        assertThat(portions.stream()
                        .map(some ->
                                some.stream().map(VoucherRow::employeeNumber).toList()))
                .containsExactly(List.of("100", "103", "105"), List.of("101"), List.of("102"), List.of("104"));
        assertThat(FilePortions.of(file, Map.of(), 4)).extracting(List::size).containsExactly(4, 2);
    }
}
