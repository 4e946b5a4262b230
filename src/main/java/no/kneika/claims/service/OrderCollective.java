package no.kneika.claims.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.service.CollectiveClaims.Group;
import no.kneika.claims.store.OrderRows;
import no.kneika.claims.store.OrderRows.Order;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Service;

/**
 * Collective claims, small and large (samlekrav). One of a few students is sent while its sender waits; a larger one by a job, which can
 * be left and come back to. Either way all of it is sent or nothing, and once: what the job does it does in one transaction.
 */
@Service
public class OrderCollective implements Job {

    private static final String NAME = "claims.collective";

    /** Each is a PDF with its documentation: so many are pressed in less time than anybody minds waiting for. */
    private static final int WAITED_FOR = 10;

    private final CollectiveClaims collective;
    private final OrderRows orders;
    private final Jobs jobs;
    private final BusinessClock clock;

    // Only what is said on the way; whether it has been sent stands in the database.
    private final Map<UUID, Integer> pressed = new ConcurrentHashMap<>();

    OrderCollective(CollectiveClaims collective, OrderRows orders, Jobs jobs, BusinessClock clock) {
        this.collective = collective;
        this.orders = orders;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Sends it, or puts it in hand.
     *
     * @return where to look
     * @throws Stale when it is another claim than the one that was seen
     */
    public Decision<String> send(Actor by, Group group, String seen) {
        var plan = collective.plan(by, group);
        if (plan.ready().size() > WAITED_FOR) return later(by, group, seen);
        return collective.dispatch(by, group, seen).map(id -> "/claims/collections/" + id);
    }

    /** As a job, however small. */
    public Decision<String> later(Actor by, Group group, String seen) {
        Desks.keepingBooks(by);
        var plan = collective.plan(by, group);
        if (!plan.digest().equals(seen)) throw new Stale("the collective claim is another by now");
        if (plan.ready().isEmpty()) return Decision.refused(Reason.of("nothing-to-claim", "rules.md 5"));
        return Decision.accepted("/claims/collective-orders/" + inHand(plan, by));
    }

    /** The same claim asked for again, from another window, is the one that is in hand. */
    private UUID inHand(CollectiveClaims.Plan plan, Actor by) {
        var group = plan.group();
        for (var open : orders.open())
            if (open.payer().equals(group.payer())
                    && open.half().equals(group.half().code())
                    && open.seen().equals(plan.digest())) return open.id();
        var id = Ids.next();
        orders.ask(
                id,
                group.payer(),
                group.half().code(),
                plan.digest(),
                plan.ready().size(),
                by.person(),
                clock.instant());
        jobs.soon(by.institution(), NAME, id.toString(), id.toString());
        return id;
    }

    public Order find(Actor actor, UUID id) {
        Desks.keepingBooks(actor);
        return orders.find(id).orElseThrow(() -> new NotFound("a collective claim in hand"));
    }

    public List<Order> open(Actor actor) {
        Desks.keepingBooks(actor);
        return orders.open();
    }

    /** How many of its claims are pressed; asked about one that has not ended. */
    public int pressed(Order order) {
        return Math.min(order.parts(), pressed.getOrDefault(order.id(), 0));
    }

    /** The house tries again by itself, but something stands in the way. */
    public boolean isTroubled(Order order, Actor actor) {
        var id = order.id().toString();
        return jobs.troubled(actor.institution(), NAME, List.of(id)).containsKey(id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var id = UUID.fromString(run.payload());
        var order = orders.find(id).orElse(null);
        if (order == null || order.ended()) return;
        var by = new Actor(run.institution(), order.by(), Capacity.FINANCE);
        var group = new Group(order.payer(), HalfYear.read(order.half()).orElseThrow());
        try {
            var sent = collective.dispatch(by, group, order.seen(), done -> pressed.put(id, done));
            orders.ended(id, sent.isAccepted() ? sent.orThrow() : null, clock.instant());
        } catch (Stale another) {
            // Something came between: nothing is sent, and whoever asked looks at what it is now.
            orders.ended(id, null, clock.instant());
        } finally {
            pressed.remove(id);
        }
    }
}
