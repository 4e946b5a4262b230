package no.kneika.payroll.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.store.BroughtVouchers;
import no.kneika.payroll.store.BroughtVouchers.Brought;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Files of vouchers, small and large (bilagsfiler). A small one is read while its bringer waits; a large one by a job, which can be
 * left and come back to. Either way all of it is taken in, or nothing.
 */
@Service
public class ReadVouchers implements Job {

    private static final String NAME = "payroll.read-vouchers";

    /** About a thousand lines: read in less time than anybody minds waiting for. */
    private static final int WAITED_FOR = 100_000;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int STEPS = 4;

    /** @param step of four: read, matched, written, placed */
    public record Far(int step, boolean failed) {

        public int all() {
            return STEPS;
        }
    }

    private final TakeVouchers taking;
    private final BroughtVouchers brought;
    private final Jobs jobs;
    private final BusinessClock clock;

    // Only what is said on the way; whether a file has been read stands in the database.
    private final Map<UUID, Integer> steps = new ConcurrentHashMap<>();

    ReadVouchers(TakeVouchers taking, BroughtVouchers brought, Jobs jobs, BusinessClock clock) {
        this.taking = taking;
        this.brought = brought;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param report what came of a file that was small enough to wait for; null for one that a job reads */
    public record Answer(UUID id, @Nullable VoucherReport report) {}

    public Decision<Answer> bring(String fileName, byte[] bytes, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        forgetOld();
        var file = BroughtFile.of(fileName, bytes);
        var id = Ids.next();
        if (bytes.length <= WAITED_FOR)
            return taking.take(file.name(), bytes, actor).map(report -> {
                brought.bring(actor.institution(), id, file.name(), bytes, actor.person(), clock.instant());
                brought.ended(id, 1, report.file(), report.repeated(), clock.instant());
                return new Answer(id, report);
            });
        brought.bring(actor.institution(), id, file.name(), bytes, actor.person(), clock.instant());
        jobs.soon(actor.institution(), NAME, id + "-1", id.toString());
        return Decision.accepted(new Answer(id, null));
    }

    /** The same file once more, when what was wrong has been put right in Kneika. */
    public Decision<Answer> again(UUID id, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        var file = find(id);
        if (file.file() != null || brought.content(actor.institution(), id).isEmpty())
            return Decision.refused(Reason.of("voucher-read-already", "integrations.md"));
        if (file.attempts() == 0) return Decision.accepted(new Answer(id, null)); // on its way
        jobs.soon(actor.institution(), NAME, id + "-" + (file.attempts() + 1), id.toString());
        return Decision.accepted(new Answer(id, null));
    }

    /** A file nobody mends holds employee numbers and pay. */
    private void forgetOld() {
        var before = clock.instant().minus(KEPT);
        for (var old : brought.open()) if (old.at().isBefore(before)) brought.forget(old.id());
    }

    public Brought find(UUID id) {
        return brought.find(id).orElseThrow(() -> new NotFound("vouchers brought"));
    }

    public List<Brought> open() {
        return brought.open();
    }

    /** Where it is now; asked about one that has not ended. */
    public Far far(Brought file, Actor actor) {
        var job = file.id() + "-" + (file.attempts() + 1);
        boolean troubled =
                jobs.troubled(actor.institution(), NAME, List.of(job)).containsKey(job);
        return new Far(steps.getOrDefault(file.id(), 0), troubled);
    }

    /** Why it is refused as things are now: what has been put right since is no longer among the reasons. */
    public List<Reason> reasons(Brought file, Actor actor) {
        return brought.content(actor.institution(), file.id())
                .map(bytes -> taking.look(bytes).reasons())
                .orElse(List.of());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var id = UUID.fromString(run.payload());
        var attempt = Integer.parseInt(run.id().substring(run.id().lastIndexOf('-') + 1));
        var file = brought.find(id).orElse(null);
        var content = brought.content(run.institution(), id).orElse(null);
        if (file == null || content == null || file.attempts() >= attempt) return;
        try {
            var answer = taking.carryOut(
                    BroughtFile.of(file.name(), content),
                    Actor.system(run.institution()),
                    file.by(),
                    step -> steps.put(id, step));
            if (answer instanceof Decision.Accepted<VoucherReport>(var report))
                brought.ended(id, attempt, report.file(), report.repeated(), clock.instant());
            else brought.ended(id, attempt, null, false, clock.instant());
        } finally {
            steps.remove(id);
        }
    }
}
