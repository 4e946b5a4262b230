package no.kneika.hours.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.hours.AttestationId;
import no.kneika.hours.Hours;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.SheetOddity;
import no.kneika.hours.store.Sheets;
import no.kneika.hours.store.Sheets.Month;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Months to attest or approve together (attestere og godkjenne samlet), the odd ones on top with why. Inside {@code Use}.
 * Without a page: {@code batches.start(randi, MonthBatch.ATTEST, batches.latest(randi, MonthBatch.ATTEST),
 * MonthBatch.items(months.toAttest(randi)))}, and the same by the approver with {@link #APPROVE}; see {@link
 * no.kneika.platform.Batches}.
 */
@Component
public class MonthBatch {

    public static final String ATTEST = "attest-months";
    public static final String APPROVE = "approve-months";

    private final SheetList sheets;
    private final Sheets rows;
    private final Hours hours;
    private final BusinessClock clock;

    MonthBatch(SheetList sheets, Sheets rows, Hours hours, BusinessClock clock) {
        this.sheets = sheets;
        this.rows = rows;
        this.hours = hours;
        this.clock = clock;
    }

    /** A month one may say yes to. */
    public record Choice(SheetSum sheet, BatchItem item, List<SheetOddity.Odd> odd) {}

    public static List<BatchItem> items(List<Choice> choices) {
        return choices.stream().map(Choice::item).toList();
    }

    /** Submitted, with something ready, and not the attester's own; the odd ones first. */
    public List<Choice> toAttest(Actor coordinator) {
        var all = sheets.all(coordinator);
        return oddFirst(
                all.stream()
                        .filter(it -> it.submitted() && it.count(EntryStanding.READY) > 0)
                        .filter(it -> !it.mentor().equals(coordinator.person()))
                        .map(it -> new Choice(it, attestation(it), List.of()))
                        .toList(),
                all);
    }

    /** Attested by somebody else, and not the approver's own; the odd ones first. */
    public List<Choice> toApprove(Actor approver) {
        var all = sheets.all(approver);
        var bySheet = all.stream().collect(Collectors.toMap(it -> new Month(it.assignment(), it.month()), it -> it));
        var choices = new ArrayList<Choice>();
        for (var row : rows.unapproved()) {
            if (row.attestedBy().equals(approver.person()) || row.mentor().equals(approver.person())) continue;
            var it = bySheet.get(new Month(row.assignment(), row.month()));
            if (it != null) choices.add(new Choice(it, approval(row.id()), List.of()));
        }
        return oddFirst(choices, all);
    }

    private static BatchItem attestation(SheetSum it) {
        return new BatchItem(it.assignment().value(), it.month() + " " + it.ready());
    }

    private static BatchItem approval(AttestationId id) {
        return new BatchItem(id.value(), "attested");
    }

    private List<Choice> oddFirst(List<Choice> choices, List<SheetSum> all) {
        var byAssignment = all.stream().collect(Collectors.groupingBy(SheetSum::assignment));
        var usages = hours.usages(
                choices.stream().map(it -> it.sheet().caseId()).collect(Collectors.toSet()), clock.today());
        return choices.stream()
                .map(it -> new Choice(
                        it.sheet(),
                        it.item(),
                        SheetOddity.of(facts(
                                it.sheet(),
                                byAssignment.getOrDefault(it.sheet().assignment(), List.of()),
                                usage(usages.get(it.sheet().caseId()))))))
                .sorted(Comparator.comparing((Choice it) -> it.odd().isEmpty())
                        .thenComparing(it -> it.sheet().month())
                        .thenComparing(it -> it.sheet().assignment().toString()))
                .toList();
    }

    private static Usage usage(@Nullable Usage known) {
        return known == null ? Usage.NOTHING : known;
    }

    private static SheetOddity.Facts facts(SheetSum it, List<SheetSum> ofMentor, Usage usage) {
        var earlier = ofMentor.stream()
                .filter(other -> other.month().isBefore(it.month()))
                .map(SheetSum::worked)
                .filter(worked -> !worked.isZero())
                .toList();
        return new SheetOddity.Facts(
                it.worked(),
                earlier,
                usage.used(),
                usage.granted(),
                it.late(),
                it.count(EntryStanding.AWAITING_STUDENT),
                it.count(EntryStanding.DISPUTED),
                it.count(EntryStanding.UNDECIDED));
    }
}
