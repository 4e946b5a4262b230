package no.kneika.funding.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.funding.BudgetCommitment;
import no.kneika.funding.BudgetCommitment.Granted;
import no.kneika.funding.BudgetCommitment.What;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.GrantId;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import org.springframework.stereotype.Component;

/** A year of the institution's own budget, as far as whoever asks may know of it. Inside {@code Use}. */
@Component
class BudgetYear {

    private final OwnBudget budget;
    private final Cases cases;
    private final People people;

    BudgetYear(OwnBudget budget, Cases cases, People people) {
        this.budget = budget;
        this.cases = cases;
        this.people = people;
    }

    /** @param spent what payroll has paid under it; empty for a ruling, which pays nothing more */
    record Named(String student, What what, Money bound, Optional<Money> spent) {}

    /** @param unnamed what is bound by cases the reader may not know of */
    record Line(BudgetLine line, List<Named> named, List<Money> unnamed) {

        /** Empty where the reader does not see all of it: a part would read as the whole. */
        Optional<Money> spent() {
            if (!unnamed.isEmpty()) return Optional.empty();
            return Optional.of(Money.sum(
                    named.stream().flatMap(each -> each.spent().stream()).toList()));
        }
    }

    List<Line> of(int year) {
        var commitments = budget.commitments(year);
        var names = names(commitments);
        var spent = budget.spent();
        var byLine = commitments.stream().collect(Collectors.groupingBy(BudgetCommitment::line));
        return budget.lines().stream()
                .filter(line -> line.year() == year)
                .map(line -> line(line, byLine.getOrDefault(line.id(), List.of()), names, spent))
                .toList();
    }

    private Map<CaseId, String> names(List<BudgetCommitment> commitments) {
        var ids = commitments.stream()
                .flatMap(each -> each.what().stream())
                .map(What::caseId)
                .distinct()
                .toList();
        var students = cases.studentsOf(ids);
        var names = people.names(students.values());
        return students.entrySet().stream()
                .filter(each -> names.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> names.getOrDefault(each.getValue(), "")));
    }

    private static Line line(
            BudgetLine line, List<BudgetCommitment> bound, Map<CaseId, String> names, Map<GrantId, Money> spent) {
        var named = new ArrayList<Named>();
        var unnamed = new ArrayList<Money>();
        for (var each : bound) {
            var what = each.what().orElse(null);
            var student = what == null ? null : names.get(what.caseId());
            if (what == null || student == null) unnamed.add(each.amount());
            else named.add(new Named(student, what, each.amount(), spent(what, spent)));
        }
        named.sort(Comparator.comparing(Named::student, Collator.getInstance(Locale.of("nb"))));
        return new Line(line, named, unnamed);
    }

    private static Optional<Money> spent(What what, Map<GrantId, Money> spent) {
        return what instanceof Granted granted
                ? Optional.of(spent.getOrDefault(granted.grant(), Money.ZERO))
                : Optional.empty();
    }
}
