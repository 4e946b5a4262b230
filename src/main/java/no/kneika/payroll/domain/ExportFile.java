package no.kneika.payroll.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.kneika.hours.ApprovedEntry;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.SentLine.SentEntry;

/** What we send to payroll (lønnsfil): one line per mentor, work month, rate and wage type. */
public final class ExportFile {

    private ExportFile() {}

    /** An approved entry with what payroll needs to know about the one who worked. */
    public record Payable(ApprovedEntry approved, String employeeNumber, ContractKind contract) {}

    private record Key(
            PersonId mentor,
            String employee,
            YearMonth month,
            HourlyRate rate,
            String wageType,
            ContractKind contract) {}

    public static List<SentLine> lines(int number, Collection<Payable> payables, WageTypes types, Supplier<UUID> ids) {
        var groups = new LinkedHashMap<Key, List<Payable>>();
        payables.stream()
                .filter(p -> !p.approved().payable().isZero())
                .sorted(Comparator.comparing(Payable::employeeNumber)
                        .thenComparing(p -> p.approved().entry().day())
                        .thenComparing(p -> p.approved().entry().id().toString()))
                .forEach(p -> groups.computeIfAbsent(key(p, types), any -> new ArrayList<>())
                        .add(p));
        var lines = new ArrayList<SentLine>();
        groups.forEach((key, group) -> lines.add(new SentLine(
                ids.get(),
                "K%d-%d".formatted(number, lines.size() + 1),
                key.mentor(),
                key.employee(),
                key.wageType(),
                key.month(),
                key.rate(),
                key.contract(),
                group.stream().map(ExportFile::sent).toList())));
        return lines;
    }

    private static Key key(Payable p, WageTypes types) {
        var entry = p.approved().entry();
        return new Key(
                entry.mentor(),
                p.employeeNumber(),
                entry.month(),
                p.approved().rate(),
                types.of(entry.kind()),
                p.contract());
    }

    private static SentEntry sent(Payable p) {
        var entry = p.approved().entry();
        return new SentEntry(
                entry.id(), entry.caseId(), entry.day(), p.approved().payable(), Minutes.ZERO);
    }
}
