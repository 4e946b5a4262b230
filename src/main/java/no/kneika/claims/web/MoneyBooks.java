package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.claims.service.Desks;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Account;
import no.kneika.ledger.AuditRun;
import no.kneika.ledger.Balance;
import no.kneika.ledger.Ledger;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Where the money of every case stands, per funder (rules.md 5, Conservation). */
@Component
class MoneyBooks {

    private final Ledger ledger;
    private final Cases cases;
    private final Funding funding;
    private final People people;

    MoneyBooks(Ledger ledger, Cases cases, Funding funding, People people) {
        this.ledger = ledger;
        this.cases = cases;
        this.funding = funding;
        this.people = people;
    }

    /**
     * One case and one funder.
     *
     * @param funder empty for cost that no grant carried
     */
    record Row(CaseId caseId, String student, String funder, Map<Account, Money> places) {
        /** What payroll paid and did not take back. */
        Money paid() {
            return Money.sum(places.entrySet().stream()
                    .filter(place -> place.getKey().isCost())
                    .map(Map.Entry::getValue)
                    .toList());
        }

        Money at(Account account) {
            return places.getOrDefault(account, Money.ZERO);
        }
    }

    /**
     * @param paid the sum of what was born, counted without the movements
     * @param audited the last look at every øre; empty before the first
     */
    record Books(List<Row> rows, Money paid, Optional<AuditRun> audited) {
        int findings() {
            return audited.map(AuditRun::findings).orElse(0);
        }

        Money at(Account account) {
            return Money.sum(rows.stream().map(row -> row.at(account)).toList());
        }

        Money placed() {
            return Money.sum(rows.stream().map(Row::paid).toList());
        }

        Money difference() {
            return paid.minus(placed());
        }
    }

    Books open(Actor actor) {
        Desks.demand(actor);
        var balances = ledger.balancesByGrant();
        var ids = balances.stream().map(Balance::caseId).distinct().toList();
        var students = cases.studentsOf(ids);
        var names = people.names(students.values());
        var funders = new HashMap<UUID, String>();
        funding.grantsOf(ids)
                .values()
                .forEach(
                        grants -> grants.forEach(grant -> funders.put(grant.id().value(), grant.funderName())));
        var rows = new HashMap<String, Row>();
        for (var balance : balances) {
            var funder = balance.grant()
                    .flatMap(id -> Optional.ofNullable(funders.get(id)))
                    .orElse("");
            rows.computeIfAbsent(
                            balance.caseId() + "/" + funder,
                            any -> new Row(
                                    balance.caseId(),
                                    name(balance.caseId(), students, names),
                                    funder,
                                    new EnumMap<>(Account.class)))
                    .places()
                    .merge(balance.at(), balance.amount(), Money::plus);
        }
        ids.forEach(id -> Trail.shows(id, Shown.MONEY));
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(Row::student)
                .thenComparing(row -> row.caseId().value())
                .thenComparing(Row::funder));
        return new Books(List.copyOf(sorted), Money.sum(ledger.paid().values()), ledger.lastAudit());
    }

    private static String name(CaseId caseId, Map<CaseId, PersonId> students, Map<PersonId, String> names) {
        var student = students.get(caseId);
        return student == null ? "" : names.getOrDefault(student, "");
    }
}
