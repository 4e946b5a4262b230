package no.kneika.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Reason;
import no.kneika.platform.database.Bound;
import no.kneika.platform.database.DatabaseRefusals;
import no.kneika.platform.database.TenantTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The only way to the tenants' tables (bruk): work is done as somebody, in one transaction that sees what they may see,
 * and what it showed of a case is written in the access log before it ends.
 */
@Component
public class Use {

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> UNSENT = ScopedValue.newInstance();

    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final Receipts receipts;
    private final ObjectProvider<TrailSink> sink;

    Use(TenantTransactions transactions, BusinessClock clock, Receipts receipts, ObjectProvider<TrailSink> sink) {
        this.transactions = transactions;
        this.clock = clock;
        this.receipts = receipts;
        this.sink = sink;
    }

    /**
     * Does the work as the actor. Inside other work of the same actor it joins that transaction; inside another actor's
     * it is an error, because a transaction belongs to one person.
     *
     * @throws Stale when somebody else changed the same thing first
     */
    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        if (!ACTING.isBound()) return begin(actor, null, work);
        if (ACTING.get().equals(actor)) return work.get();
        throw new IllegalStateException(
                "This transaction acts in capacity " + ACTING.get().capacity()
                        + "; acting as another person or in capacity " + actor.capacity() + " needs one of its own");
    }

    /** As {@link #as(Actor, Supplier)}, for work that answers nothing. */
    public void run(Actor actor, Runnable work) {
        this.<@Nullable Void>as(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Does the work as the house itself at one institution: jobs, imports. */
    public <T extends @Nullable Object> T asSystem(InstitutionId institution, Supplier<T> work) {
        return as(Actor.system(institution), work);
    }

    /**
     * Carries out a command once. The same key again, also at the same moment, gets the same answer and nothing is done
     * twice; a refused command leaves nothing behind, not even its receipt, and may be sent again.
     *
     * @param name what the command is called, kebab-case; a key made for one command is not good for another
     */
    public Answer command(Actor actor, CommandKey key, String name, Supplier<Decision<Done>> work) {
        if (ACTING.isBound()) throw new IllegalStateException("A command is a transaction of its own: " + name);
        if (UNSENT.isBound()) return unsentAnswer(actor, key, name);
        try {
            return begin(actor, new Bound.Receipt(key.value(), name), () -> receipts.once(actor, key, name, work));
        } catch (Refusal refusal) {
            // The refusal may show something of a case too; its transaction is gone, so the line is written in a new
            // one.
            if (!refusal.shown.isEmpty()) as(actor, () -> repeat(refusal.shown));
            return new Answer.Refused(refusal.reasons);
        }
    }

    /** Draws a page while nothing is carried out: {@link #unsent}. */
    @FunctionalInterface
    public interface Drawing {
        void draw() throws Exception;
    }

    /**
     * Draws what a form would answer without sending it: every command inside is refused as {@code sent-signed-out}, so
     * that the form comes back as it was typed. One that was carried out before answers what it answered then.
     */
    public static void unsent(Drawing drawing) throws Exception {
        ScopedValue.where(UNSENT, true).call(() -> {
            drawing.draw();
            return true;
        });
    }

    private Answer unsentAnswer(Actor actor, CommandKey key, String name) {
        return as(actor, () -> receipts.answered(key, name))
                .<Answer>map(done -> new Answer.Accepted(done, true))
                .orElseGet(() -> new Answer.Refused(List.of(
                        Reason.of("sent-signed-out", "design: what was typed is never lost, nor sent by itself"))));
    }

    private <T extends @Nullable Object> T begin(Actor actor, Bound.@Nullable Receipt receipt, Supplier<T> work) {
        var bound = new Bound(
                actor.institution().value(),
                actor.person().value(),
                actor.capacity().name(),
                clock.instant(),
                receipt);
        var trail = new Trail();
        try {
            return ScopedValue.where(ACTING, actor)
                    .where(Trail.CURRENT, trail)
                    .where(Remembered.CURRENT, new Remembered())
                    .call(() -> transactions.run(bound, () -> {
                        var answer = work.get();
                        write(actor, trail);
                        return answer;
                    }));
        } catch (DataAccessException refused) {
            throw readable(refused);
        }
    }

    private void write(Actor actor, Trail trail) {
        if (trail.shown().isEmpty()) return;
        sink.ifAvailable(log -> log.record(actor, trail.shown()));
    }

    private static boolean repeat(Map<CaseId, Set<Shown>> shown) {
        shown.forEach((caseId, parts) -> parts.forEach(part -> Trail.shows(caseId, part)));
        return true;
    }

    private static RuntimeException readable(DataAccessException refused) {
        return switch (DatabaseRefusals.of(refused)) {
            case SOMEBODY_WAS_FIRST -> new Stale("somebody was first", refused);
            case NOT_YOURS -> new NotFound("a row outside what the actor may know", refused);
            case OTHER -> refused;
        };
    }

    /** Rolls a refused command back. Never leaves {@link #command}. */
    static final class Refusal extends RuntimeException {
        private final transient List<Reason> reasons;
        private final transient Map<CaseId, Set<Shown>> shown;

        Refusal(List<Reason> reasons) {
            super("refused", null, false, false);
            this.reasons = reasons;
            this.shown = Trail.CURRENT.get().shown();
        }
    }
}
