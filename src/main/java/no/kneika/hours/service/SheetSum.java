package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.SheetList.Standing;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * One mentor's month, added up: what a list of sheets needs of it (timeliste i sum). An institution has twenty thousand.
 *
 * @param counts how many of its entries stand where
 * @param ready the ids of what can be attested, in order, as somebody says to have seen them
 * @param late how many entries that are not approved were written down late
 */
public record SheetSum(
        AssignmentId assignment,
        CaseId caseId,
        PersonId mentor,
        YearMonth month,
        boolean submitted,
        Minutes worked,
        Map<EntryStanding, Integer> counts,
        String ready,
        long late) {

    static SheetSum of(Standing it) {
        var counts = new EnumMap<EntryStanding, Integer>(EntryStanding.class);
        it.lines().forEach(line -> counts.merge(line.standing(), 1, Integer::sum));
        return new SheetSum(
                it.assignment(),
                it.caseId(),
                it.mentor(),
                it.month(),
                it.submitted(),
                Minutes.sum(it.lines().stream()
                        .map(l -> l.facts().entry().minutes())
                        .toList()),
                counts,
                it.lines().stream()
                        .filter(line -> line.standing() == EntryStanding.READY)
                        .map(line -> line.id().toString())
                        .sorted()
                        .collect(Collectors.joining(",")),
                it.lines().stream()
                        .filter(line -> line.standing() != EntryStanding.APPROVED)
                        .filter(line -> line.facts().entry().isLate())
                        .count());
    }

    public long count(EntryStanding standing) {
        return counts.getOrDefault(standing, 0);
    }

    /** A coordinator has something to do: attest, settle or decide. */
    public boolean needsCoordinator() {
        return count(EntryStanding.DISPUTED) + count(EntryStanding.UNDECIDED) > 0
                || submitted && count(EntryStanding.READY) > 0;
    }

    public boolean needsApprover() {
        return count(EntryStanding.ATTESTED) > 0;
    }

    public boolean isDone() {
        return counts.keySet().stream().allMatch(standing -> standing == EntryStanding.APPROVED);
    }
}
