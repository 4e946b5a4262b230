package no.kneika.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.kneika.claims.service.CollectiveClaims;
import no.kneika.documents.Letterhead;
import no.kneika.documents.PdfPress;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.InstitutionDirectory;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Everything every institution could claim if nothing had been claimed before, sent to the units as collective claims: placed, worked
 * out, held against payroll, written and moved in the ledger. Pressing 16,000 papers takes as many times one paper and is left out: the
 * page of each is drawn, and a stand-in kept for its PDF.
 */
final class HalfYearWork {

    private static final double AIM = 60;
    private static final int LANES = 2;
    private static final List<String> WRITTEN = List.of(
            "refund_claim",
            "claim_step",
            "claim_dispatch",
            "claim_figures",
            "claim_figures_line",
            "claim_line",
            "cost_share",
            "movement");

    /** Draws each page and presses none. */
    private record Unpressed(Supplier<PdfPress> press) implements PdfPress {

        private static final byte[] STAND_IN = "%PDF-1.7\n% not pressed: the benchmark measures the press by itself\n"
                .getBytes(StandardCharsets.US_ASCII);

        @Override
        public byte[] press(String template, Letterhead head, Object it) {
            press.get().preview(template, head, it);
            return STAND_IN.clone();
        }

        @Override
        public String preview(String template, Letterhead head, Object it) {
            return press.get().preview(template, head, it);
        }
    }

    static void unpressed(GenericApplicationContext rooms) {
        rooms.registerBean(
                "unpressed",
                Unpressed.class,
                () -> new Unpressed(() -> rooms.getBeansOfType(PdfPress.class).values().stream()
                        .filter(each -> !(each instanceof Unpressed))
                        .findFirst()
                        .orElseThrow()),
                it -> it.setPrimary(true));
    }

    private final House house;
    private final List<InstitutionId> institutions;

    HalfYearWork(House house) {
        this.house = house;
        this.institutions = house.bean(InstitutionDirectory.class).all();
    }

    List<Once> all() throws SQLException, IOException {
        nothingIsClaimed();
        // The first institution is the warm-up, and is not counted where there are others.
        var others = institutions.size() == 1 ? institutions : institutions.subList(1, institutions.size());
        if (institutions.size() > 1) sideBySide(institutions.subList(0, 1));
        var rows = SameRows.from(house.postgres);
        int middle = others.size() / 2;
        var half = sideBySide(others.subList(0, middle));
        var rest = sideBySide(others.subList(middle, others.size()));
        var all = half.and(rest);
        var bare = rows.again(WRITTEN);
        var claimed = new ArrayList<Once>();
        claimed.add(all.seen().as("l", "the same, shown before they are sent", all.claims(), SameRows.NONE, 0));
        if (middle > 0)
            claimed.add(half.work()
                    .as("l", "half of the institutions, of " + half.hours(), half.claims(), SameRows.NONE, 0));
        claimed.add(all.work().as("l", "claims of a year, of " + all.hours(), all.claims(), bare, AIM));
        return claimed;
    }

    /** What some institutions claimed, what it took to show it to who sends it, and to send it. */
    private record Lot(long claims, long entries, House.Clocked seen, House.Clocked work) {

        String hours() {
            return "%,d hour entries".formatted(entries);
        }

        Lot and(Lot other) {
            return new Lot(claims + other.claims, entries + other.entries, seen.and(other.seen), work.and(other.work));
        }
    }

    /** Each institution's by itself, two at a time: jobs are done side by side. */
    private Lot sideBySide(List<InstitutionId> some) throws IOException, SQLException {
        long before = claimedEntries();
        var seen = new ConcurrentHashMap<InstitutionId, List<Seen>>();
        var showing = house.clocked(() -> each(some, here -> seen.put(here, plans(here))));
        var work = house.clocked(() ->
                each(some, here -> seen.getOrDefault(here, List.of()).forEach(plan -> send(here, plan))));
        long claims = seen.values().stream()
                .flatMap(List::stream)
                .mapToLong(Seen::claims)
                .sum();
        return new Lot(claims, claimedEntries() - before, showing, work);
    }

    private static void each(List<InstitutionId> some, Consumer<InstitutionId> work) {
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            for (var lane : some.stream()
                    .map(here -> lanes.submit(() -> work.accept(here)))
                    .toList()) lane.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long claimedEntries() throws SQLException {
        return house.number("""
                select count(distinct (p.institution_id, p.entry_id)) from claim_line l
                join cost_piece p on p.institution_id = l.institution_id and p.id = l.piece_id
                """);
    }

    /** What the page of a collective claim sends back. */
    private record Seen(CollectiveClaims.Group group, String digest, int claims) {}

    private List<Seen> plans(InstitutionId here) {
        var olav = house.one(here, Capacity.FINANCE);
        var collective = house.bean(CollectiveClaims.class);
        var plans = new ArrayList<Seen>();
        for (var group : house.use().as(olav, () -> collective.groups(olav))) {
            var plan = house.use().as(olav, () -> collective.plan(olav, group));
            if (!plan.ready().isEmpty())
                plans.add(new Seen(group, plan.digest(), plan.ready().size()));
        }
        return plans;
    }

    private void send(InstitutionId here, Seen plan) {
        var olav = house.one(here, Capacity.FINANCE);
        house.use()
                .as(
                        olav,
                        () -> house.bean(CollectiveClaims.class)
                                .dispatch(olav, plan.group(), plan.digest())
                                .orThrow());
    }

    /** As if every claim were still to be sent, to units that take them together. */
    private void nothingIsClaimed() throws SQLException {
        house.run("set session_replication_role = replica");
        house.run("truncate refund_claim, claim_step, claim_dispatch, claim_line, claim_payment cascade");
        house.run("delete from movement where cause in ('DISPATCH', 'PAYMENT')");
        house.run("truncate case_balance");
        house.run("""
                insert into case_balance (institution_id, case_id, account, grant_id, ore)
                select institution_id, case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000'), sum(ore)
                from share_now group by 1, 2, 3, 4
                """);
        house.run("set session_replication_role = origin");
        // Written anew, so that the house hears of it.
        house.run("delete from rulebook_value where setting = 'COLLECTIVE_CLAIMS'");
        house.run("""
                insert into rulebook_value (institution_id, version_id, setting, value)
                select institution_id, version_id, 'COLLECTIVE_CLAIMS', 'true' from rulebook_version
                """);
        house.run("vacuum analyze");
    }
}
