package no.kneika.payroll.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.store.Portions;
import no.kneika.payroll.store.VoucherLines;
import no.kneika.payroll.store.Vouchers;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import org.springframework.stereotype.Component;

/**
 * Gives what vouchers paid its place in the ledger: a small file's at once, a large one's portion by portion, each a job of its own
 * that asks for the next. A portion is placed or it waits; none is placed twice.
 */
@Component
class PlaceVouchers implements Job {

    private static final String NAME = "payroll.place-vouchers";

    private final VoucherCosts costs;
    private final Portions portions;
    private final Vouchers vouchers;
    private final VoucherLines lines;
    private final PayrollSettings settings;
    private final Jobs jobs;
    private final BusinessClock clock;

    PlaceVouchers(
            VoucherCosts costs,
            Portions portions,
            Vouchers vouchers,
            VoucherLines lines,
            PayrollSettings settings,
            Jobs jobs,
            BusinessClock clock) {
        this.costs = costs;
        this.portions = portions;
        this.vouchers = vouchers;
        this.lines = lines;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @return true when all of it is placed now */
    boolean place(InstitutionId here, VoucherFileId file, Map<UUID, Matched> matched, PersonId by) {
        var ours = matched.entrySet().stream()
                .filter(line -> line.getValue().sent().isPresent())
                .sorted(Comparator.comparing(Map.Entry::getValue, PlaceVouchers::before))
                .map(Map.Entry::getKey)
                .toList();
        if (ours.size() <= settings.portion()) {
            costs.of(file, matched, by);
            return true;
        }
        var cut = new ArrayList<List<UUID>>();
        for (int from = 0; from < ours.size(); from += settings.portion())
            cut.add(ours.subList(from, Math.min(ours.size(), from + settings.portion())));
        portions.insert(file, cut);
        jobs.soon(here, NAME, file + "-1", file.toString());
        return false;
    }

    /** Back pay after the pay it stands on, and a mentor's months together: most cases are then placed once. */
    private static int before(Matched one, Matched other) {
        // What is taken back was paid first.
        if (one.row().back() != other.row().back()) return one.row().back() ? 1 : -1;
        var a = one.sent().orElseThrow();
        var b = other.sent().orElseThrow();
        // Back pay is of what was paid: it comes after it, and is taken back before it.
        if (a.layer() != b.layer())
            return one.row().back() ? Integer.compare(b.layer(), a.layer()) : Integer.compare(a.layer(), b.layer());
        int byMentor = a.mentor().toString().compareTo(b.mentor().toString());
        return byMentor != 0
                ? byMentor
                : Integer.compare(one.row().number(), other.row().number());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var file = new VoucherFileId(UUID.fromString(run.payload()));
        int portion = Integer.parseInt(run.id().substring(run.id().lastIndexOf('-') + 1));
        var waiting = portions.waiting(file, portion);
        if (waiting.isEmpty()) return;
        costs.of(file, lines.matched(waiting), vouchers.receivedBy(file));
        portions.placed(file, portion, clock.instant());
        jobs.soon(run.institution(), NAME, file + "-" + (portion + 1), run.payload());
    }
}
