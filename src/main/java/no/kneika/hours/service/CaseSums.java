package no.kneika.hours.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.store.DrawnHours;
import no.kneika.hours.store.DrawnHours.Days;
import no.kneika.hours.store.DrawnHours.Drawn;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/**
 * What lists need to know of many cases, from sums instead of every entry. While no grant's days hold more than it gives,
 * every entry of it is carried whole, whatever the order; where one does, or grants overlap, or somebody has ruled about
 * hours, the case is laid out entry by entry ({@link CaseBook}), which always has the last word.
 */
@Component
class CaseSums {

    private static final Drawn NOTHING = new Drawn(Minutes.ZERO, false);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final DrawnHours hours;
    private final Funding funding;
    private final CaseBook books;

    CaseSums(DrawnHours hours, Funding funding, CaseBook books) {
        this.hours = hours;
        this.funding = funding;
        this.books = books;
    }

    Map<CaseId, Usage> usages(Collection<CaseId> cases, LocalDate today) {
        var grants = funding.grantsOf(cases);
        var asked = new ArrayList<Days>();
        grants.forEach((id, ofCase) -> {
            asked.add(new Days(id.value(), id, FIRST, today));
            ofCase.forEach(g -> asked.add(days(g)));
        });
        var drawn = drawn(asked);
        var usages = new HashMap<CaseId, Usage>();
        var laidOut = new HashSet<CaseId>();
        grants.forEach((id, ofCase) -> {
            if (isPlain(id, ofCase, drawn)) usages.put(id, plain(id, ofCase, drawn, today));
            else laidOut.add(id);
        });
        if (!laidOut.isEmpty()) books.of(laidOut).forEach((id, book) -> usages.put(id, book.usage(today)));
        return usages;
    }

    /** What was worked on each of them in a period; those without are missing. */
    Map<CaseId, Minutes> workedIn(Collection<CaseId> cases, Period period) {
        var drawn = drawn(cases.stream()
                .map(id -> new Days(id.value(), id, period.from(), period.to()))
                .toList());
        var worked = new HashMap<CaseId, Minutes>();
        drawn.forEach((id, sum) -> worked.put(new CaseId(id), sum.minutes()));
        return worked;
    }

    /** Those of the cases where some entry may be above a total. */
    Set<CaseId> perhapsAbove(Collection<CaseId> cases) {
        return perhapsAbove(
                cases.stream().collect(Collectors.toMap(id -> id, id -> LocalDate.MIN, (one, same) -> one)));
    }

    /**
     * Those of the cases where some entry of a day or later may be above a total. A grant that ended before that day carries
     * none of them, and what it holds is not added up: a case has had many grants.
     */
    Set<CaseId> perhapsAbove(Map<CaseId, LocalDate> since) {
        var standing = funding.grantsOf(since.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(g -> !g.period().to().isBefore(since.getOrDefault(g.caseId(), LocalDate.MIN)))
                .toList();
        var drawn = drawn(standing.stream().map(CaseSums::days).toList());
        return standing.stream()
                .filter(g -> isOver(g, drawn))
                .map(Grant::caseId)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Drawn> drawn(Collection<Days> asked) {
        var drawn = new HashMap<UUID, Drawn>();
        Remembered.eachWhileReading("worked in days of a case", asked, this::added)
                .forEach((days, sum) -> drawn.put(days.id(), sum));
        return drawn;
    }

    private Map<Days, Drawn> added(Collection<Days> asked) {
        var sums = hours.of(asked);
        var added = new HashMap<Days, Drawn>();
        for (var days : asked) {
            var sum = sums.get(days.id());
            if (sum != null) added.put(days, sum);
        }
        return added;
    }

    private static boolean isPlain(CaseId id, List<Grant> grants, Map<UUID, Drawn> drawn) {
        if (drawn.getOrDefault(id.value(), NOTHING).ruled()) return false;
        for (int i = 0; i < grants.size(); i++) {
            // Sums of days do not say whose they are, and an agreement's hours are its mentor's alone.
            if (grants.get(i).mentor().isPresent()) return false;
            if (isOver(grants.get(i), drawn)) return false;
            for (int j = 0; j < i; j++)
                if (grants.get(i).period().overlaps(grants.get(j).period())) return false;
        }
        return true;
    }

    private static boolean isOver(Grant grant, Map<UUID, Drawn> drawn) {
        return drawn.getOrDefault(grant.id().value(), NOTHING).minutes().compareTo(grant.hours()) > 0;
    }

    private static Usage plain(CaseId id, List<Grant> grants, Map<UUID, Drawn> drawn, LocalDate today) {
        var covered = Minutes.sum(grants.stream()
                .map(g -> drawn.getOrDefault(g.id().value(), NOTHING).minutes())
                .toList());
        var all = drawn.getOrDefault(id.value(), NOTHING).minutes();
        return CaseHours.usage(
                grants,
                grant -> drawn.getOrDefault(grant.value(), NOTHING).minutes(),
                Minutes.ZERO,
                all.minusDownToZero(covered),
                today);
    }

    private static Days days(Grant grant) {
        return new Days(
                grant.id().value(),
                grant.caseId(),
                grant.period().from(),
                grant.period().to());
    }
}
