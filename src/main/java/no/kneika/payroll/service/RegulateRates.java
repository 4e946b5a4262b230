package no.kneika.payroll.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.EntryId;
import no.kneika.hours.Hours;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayScaleId;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.domain.BackPay;
import no.kneika.payroll.domain.Regulation;
import no.kneika.payroll.domain.Regulation.Change;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.SentRates;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.stereotype.Service;

/** Decides a pay scale and regulates everybody who is paid by it in one command; what it would do is shown before. */
@Service
public class RegulateRates {

    private final PayRates rates;
    private final Mentors mentors;
    private final Hours hours;
    private final SendHours sending;
    private final SentRates sent;
    private final PayrollSettings settings;
    private final BusinessClock clock;

    RegulateRates(
            PayRates rates,
            Mentors mentors,
            Hours hours,
            SendHours sending,
            SentRates sent,
            PayrollSettings settings,
            BusinessClock clock) {
        this.rates = rates;
        this.mentors = mentors;
        this.hours = hours;
        this.sending = sending;
        this.sent = sent;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a version of the scale would do.
     *
     * @param backPay as the next file to payroll would have it, of those who are changed
     * @param withoutNumber have hours and no employee number: their back pay is not counted
     */
    public record Effect(Regulation.Outcome outcome, List<SentLine> backPay, Collection<PersonId> withoutNumber) {}

    /** Changes nothing. */
    public Decision<Effect> consider(Actor by, NewPayScale it) {
        return rates.consider(by, it).map(accepted -> effect(scale(by, accepted)));
    }

    /** The version, and a new rate for everybody on the scale, from its date. */
    public Decision<PayScale> decide(Actor by, NewPayScale it) {
        var known = rates.scales();
        return rates.decide(by, it).map(scale -> {
            for (var change : outcome(scale, known).changes())
                mentors.regulate(by, change.of().assignment(), change.from(), change.after());
            return scale;
        });
    }

    private PayScale scale(Actor by, NewPayScale it) {
        return new PayScale(
                new PayScaleId(Ids.next()),
                it.seen() + 1,
                it.from(),
                it.reason(),
                by.person(),
                clock.instant(),
                it.steps());
    }

    private Regulation.Outcome outcome(PayScale next, List<PayScale> known) {
        var running = mentors.runningOn(next.validFrom());
        var decided = mentors.rates(running.stream().map(Assignment::id).toList());
        var paid = new ArrayList<Regulation.Paid>();
        for (var assignment : running) {
            var theirs = decided.get(assignment.id());
            if (theirs == null) continue;
            var day = assignment.from().isAfter(next.validFrom()) ? assignment.from() : next.validFrom();
            assignment
                    .contractOn(day)
                    .or(assignment::contract)
                    .ifPresent(contract -> paid.add(new Regulation.Paid(
                            assignment.id(),
                            assignment.mentor(),
                            contract.kind(),
                            SupportKind.valueOf(assignment.role().name()),
                            assignment.from(),
                            theirs)));
        }
        return Regulation.of(next, known, paid);
    }

    private Effect effect(PayScale next) {
        var outcome = outcome(next, rates.scales());
        var changes = new HashMap<AssignmentId, List<Change>>();
        for (var change : outcome.changes())
            changes.computeIfAbsent(change.of().assignment(), any -> new ArrayList<>())
                    .add(change);
        var before = sent.between(next.validFrom(), clock.today());
        var due = new ArrayList<ApprovedEntry>();
        for (var each : hours.approved(before.keySet()))
            due(each, changes.getOrDefault(each.entry().assignment(), List.of()))
                    .ifPresent(due::add);
        var without = new TreeSet<PersonId>((a, b) -> a.toString().compareTo(b.toString()));
        var changed = BackPay.changed(sending.payables(due, without), known(before, due));
        return new Effect(outcome, BackPay.lines(1, 1, changed, settings.wageTypes(), Ids::next), List.copyOf(without));
    }

    private static Map<EntryId, BackPay.Sent> known(Map<EntryId, BackPay.Sent> all, List<ApprovedEntry> of) {
        var known = new HashMap<EntryId, BackPay.Sent>();
        of.forEach(each -> known.put(
                each.entry().id(), Objects.requireNonNull(all.get(each.entry().id()))));
        return known;
    }

    /** The entry as it would be paid; empty where nothing changes on its day. */
    private static Optional<ApprovedEntry> due(ApprovedEntry entry, List<Change> changes) {
        LocalDate day = entry.entry().day();
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((a, b) -> a.from().isAfter(b.from()) ? a : b)
                // A rate that was decided for a later day and is on no step stands.
                .filter(change -> entry.rate().equals(change.before()))
                .map(change -> new ApprovedEntry(entry.entry(), change.after(), entry.attestation(), entry.payable()));
    }
}
