package no.kneika.mentors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.mentors.domain.RenewalRule;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Contracts renewed when the next grant has come (fornye avtaler): they stand ready, are made together, and are signed by
 * both sides as any other. Nobody looks for a mentor again. Inside {@code Use}. Without a page: {@code batches.start(randi,
 * Renewals.BATCH, batches.latest(randi, Renewals.BATCH), renewals.ready())}, see {@link no.kneika.platform.Batches}.
 */
@Component
public class Renewals {

    /** The kind of batch that makes them. */
    public static final String BATCH = "contract-renewals";

    private final Mentors mentors;
    private final Contracts contracts;
    private final Funding funding;
    private final BusinessClock clock;

    Renewals(Mentors mentors, Contracts contracts, Funding funding, BusinessClock clock) {
        this.mentors = mentors;
        this.contracts = contracts;
        this.funding = funding;
        this.clock = clock;
    }

    /**
     * A contract that stands ready.
     *
     * @param hinders why it cannot be made now
     */
    public record Renewal(Assignment assignment, ContractKind kind, ContractRule.Draft draft, List<Reason> hinders) {

        public boolean canBeMade() {
            return hinders.isEmpty();
        }

        /** What one sees who says yes to it; what differs from this is not made. */
        public String seen() {
            return draft.period() + " " + draft.hours().value() + " "
                    + draft.rate().kroner();
        }
    }

    /** Those that stand ready, of the assignments the actor may see, in a fixed number of queries. */
    public List<Renewal> all() {
        var running = mentors.runningOn(clock.today());
        var known = known(running);
        var found = new ArrayList<Renewal>();
        for (var it : running)
            if (renewal(it, known) instanceof Decision.Accepted<Renewal>(var renewal)) found.add(renewal);
        return found;
    }

    /** Those that can be made now, as things to choose. */
    public List<BatchItem> ready() {
        return all().stream().filter(Renewal::canBeMade).map(Renewals::item).toList();
    }

    public static BatchItem item(Renewal it) {
        return new BatchItem(it.assignment().id().value(), it.seen());
    }

    /**
     * Makes the next contract of an assignment and asks both sides to sign.
     *
     * @param seen what was seen when it was chosen ({@link Renewal#seen}); something else is not made
     */
    public Decision<ContractId> make(Actor by, AssignmentId id, String seen) {
        contracts.hold(id);
        var assignment = mentors.assignment(id);
        return renewal(assignment, known(List.of(assignment))).then(it -> {
            if (!it.canBeMade()) return new Decision.Refused<>(it.hinders());
            if (!it.seen().equals(seen)) return Decision.refused(Reason.of("renewal-changed", "rules.md 3"));
            return contracts.make(by, id, it.kind(), it.draft());
        });
    }

    private record Known(
            Map<CaseId, List<Assignment>> mentors,
            Map<CaseId, List<Grant>> grants,
            Map<AssignmentId, NavigableMap<LocalDate, HourlyRate>> rates,
            Set<PersonId> declared) {}

    private Known known(Collection<Assignment> running) {
        var byCase = mentors.ofCases(
                running.stream().map(Assignment::caseId).distinct().toList());
        return new Known(
                byCase,
                funding.grantsOf(byCase.keySet()),
                new HashMap<>(mentors.rates(running.stream().map(Assignment::id).toList())),
                mentors.declarationsSigned(
                        running.stream().map(Assignment::mentor).distinct().toList()));
    }

    /** Those of a case's mentors who share a grant with one of them: an agreement is for its own mentor alone. */
    static List<Assignment> sharing(Assignment own, List<Assignment> all, List<Grant> grants) {
        return all.stream()
                .filter(each -> each.id().equals(own.id())
                        || grants.stream().anyMatch(grant -> grant.isFor(own.mentor()) && grant.isFor(each.mentor())))
                .toList();
    }

    private Decision<Renewal> renewal(Assignment it, Known known) {
        var funded = known.grants().getOrDefault(it.caseId(), List.of()).stream()
                .filter(grant -> grant.isFor(it.mentor()))
                .map(ContractRule.Funded::of)
                .toList();
        var all = sharing(
                        it,
                        known.mentors().getOrDefault(it.caseId(), List.of()),
                        known.grants().getOrDefault(it.caseId(), List.of()))
                .stream()
                .map(RenewalRule.Beside::of)
                .toList();
        return RenewalRule.next(RenewalRule.Beside.of(it), all, funded, clock.today())
                .map(next -> {
                    var facts = new ContractRule.Facts(
                            known.declared().contains(it.mentor()),
                            it.kickoff().isPresent(),
                            it.ended().isPresent(),
                            funded,
                            Optional.empty(),
                            it.contracts());
                    var draft = new ContractRule.Draft(next.period(), next.hours(), rate(it, next, known));
                    return new Renewal(
                            it,
                            next.before().kind(),
                            draft,
                            ContractRule.make(draft, facts).reasons());
                });
    }

    private static HourlyRate rate(Assignment it, RenewalRule.Next next, Known known) {
        var rates = known.rates().get(it.id());
        var regulated = rates == null ? null : rates.floorEntry(next.period().from());
        return regulated == null ? next.before().rate() : regulated.getValue();
    }
}
