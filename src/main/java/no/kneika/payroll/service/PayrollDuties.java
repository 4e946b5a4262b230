package no.kneika.payroll.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.UnknownPerson;
import no.kneika.payroll.store.Exports;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What payroll asks of finance (gjøremål). */
@Component
class PayrollDuties implements DutyList {

    /** Approved hours go with the run of the 12th; its vouchers are back before the month is over. */
    private static final int EXPORT_DAY = 12;

    private final SendHours sending;
    private final Exports exports;
    private final Reconciliations reconciliations;
    private final UnknownLines unknown;
    private final People people;

    PayrollDuties(
            SendHours sending, Exports exports, Reconciliations reconciliations, UnknownLines unknown, People people) {
        this.sending = sending;
        this.exports = exports;
        this.reconciliations = reconciliations;
        this.unknown = unknown;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) return List.of();
        var duties = new ArrayList<Obligation>();
        var month = YearMonth.from(today);
        var ready = sending.ready(month);
        if (!ready.isEmpty())
            duties.add(duty(
                    Kind.EXPORT_PAYROLL,
                    actor.institution().value(),
                    month.toString(),
                    today.getDayOfMonth() <= EXPORT_DAY
                            ? month.atDay(EXPORT_DAY)
                            : month.plusMonths(1).atDay(EXPORT_DAY),
                    wages(ready.lines()),
                    "/payroll",
                    ""));
        exports.silentWages()
                .forEach((worked, wages) -> duties.add(duty(
                        Kind.AWAIT_VOUCHERS,
                        actor.institution().value(),
                        worked.toString(),
                        worked.plusMonths(1).atEndOfMonth(),
                        wages,
                        "/payroll/months/" + worked,
                        "")));
        for (var line : unknown.waiting()) duties.add(explain(line));
        reconciliations.unexplained().values().forEach(open -> open.forEach(r -> duties.add(explain(r))));
        return duties;
    }

    /** Known by its number: there is no name to it. */
    private static Obligation explain(UnknownPerson line) {
        var month = line.row().workMonth();
        return duty(
                Kind.EXPLAIN_DIFFERENCE,
                line.line(),
                month.toString(),
                month.plusMonths(2).atEndOfMonth(),
                Money.ZERO,
                "/payroll/months/" + month + "#unknown",
                line.row().employeeNumber());
    }

    private Obligation explain(Reconciliation finding) {
        return duty(
                Kind.EXPLAIN_DIFFERENCE,
                finding.id(),
                finding.month().toString(),
                finding.month().plusMonths(2).atEndOfMonth(),
                Money.ZERO,
                "/payroll/months/" + finding.month(),
                people.name(finding.mentor()));
    }

    private static Money wages(List<SentLine> lines) {
        return Money.sum(lines.stream().map(l -> l.rate().times(l.minutes())).toList());
    }

    private static Obligation duty(
            Kind kind, UUID subject, String period, LocalDate due, Money amount, String link, String about) {
        return new Obligation(kind, subject, null, period, Capacity.FINANCE, null, due, amount, link, about);
    }
}
