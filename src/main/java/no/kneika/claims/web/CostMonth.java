package no.kneika.claims.web;

import java.text.Collator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import no.kneika.cases.Cases;
import no.kneika.claims.service.Desks;
import no.kneika.hours.Hours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.Ledger;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** What was worked in a month and what it has cost so far, case by case. */
@Component
class CostMonth {

    private final Hours hours;
    private final Ledger ledger;
    private final Cases cases;
    private final People people;

    CostMonth(Hours hours, Ledger ledger, Cases cases, People people) {
        this.hours = hours;
        this.ledger = ledger;
        this.cases = cases;
        this.people = people;
    }

    /**
     * @param student empty where the reader may not know whose case it is
     * @param wages what payroll paid in wages for work of the month
     * @param total the same with everything on top
     */
    record Row(CaseId caseId, String student, Minutes worked, Money wages, Money total) {}

    List<Row> of(Actor actor, YearMonth month) {
        Desks.demand(actor);
        var worked = hours.workedIn(month);
        var costs = ledger.costIn(month);
        var ids = new LinkedHashSet<>(worked.keySet());
        ids.addAll(costs.keySet());
        var students = cases.studentsOf(ids);
        var names = people.names(students.values());
        var rows = new ArrayList<Row>();
        for (var id : ids) {
            var parts = costs.getOrDefault(id, new HashMap<>());
            var student = students.get(id);
            rows.add(new Row(
                    id,
                    student == null ? "" : names.getOrDefault(student, ""),
                    worked.getOrDefault(id, Minutes.ZERO),
                    parts.getOrDefault(CostPart.WAGE, Money.ZERO),
                    Money.sum(parts.values())));
            Trail.shows(id, Shown.HOURS);
            Trail.shows(id, Shown.MONEY);
        }
        rows.sort(Comparator.comparing(Row::student, Collator.getInstance(Locale.of("nb")))
                .thenComparing(row -> row.caseId().value()));
        return rows;
    }
}
