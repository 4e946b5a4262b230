package no.kneika.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.kneika.claims.service.CollectiveClaims;
import no.kneika.documents.Letterhead;
import no.kneika.documents.PdfPress;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;
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
        var first = institutions.getFirst();
        var others = institutions.size() == 1 ? institutions : institutions.subList(1, institutions.size());
        if (institutions.size() > 1) claimed(first);
        var rows = SameRows.from(house.postgres);
        int middle = others.size() / 2;
        var half = sideBySide(others.subList(0, middle));
        var rest = sideBySide(others.subList(middle, others.size()));
        var all = half.and(rest);
        var bare = rows.again(WRITTEN);
        var claimed = new ArrayList<Once>();
        if (middle > 0)
            claimed.add(half.work()
                    .as("l", "half of the institutions, of " + half.hours(), half.claims(), SameRows.NONE, 0));
        claimed.add(all.work().as("l", "claims of a year, of " + all.hours(), all.claims(), bare, AIM));
        return claimed;
    }

    /** What some institutions claimed, and what that took. */
    private record Lot(long claims, long entries, House.Clocked work) {

        String hours() {
            return "%,d hour entries".formatted(entries);
        }

        Lot and(Lot other) {
            return new Lot(claims + other.claims, entries + other.entries, work.and(other.work));
        }
    }

    /** Each institution's job by itself, as many at a time as jobs are done side by side. */
    private Lot sideBySide(List<InstitutionId> some) throws IOException, SQLException {
        long before = claimedEntries();
        var claims = new AtomicInteger();
        var work = house.clocked(() -> {
            try (var lanes = Executors.newFixedThreadPool(LANES)) {
                for (var lane : some.stream()
                        .map(each -> lanes.submit(() -> claims.addAndGet(claimed(each))))
                        .toList()) lane.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return new Lot(claims.get(), claimedEntries() - before, work);
    }

    private long claimedEntries() throws SQLException {
        return house.number("""
                select count(distinct (p.institution_id, p.entry_id)) from claim_line l
                join cost_piece p on p.institution_id = l.institution_id and p.id = l.piece_id
                """);
    }

    private int claimed(InstitutionId institution) {
        var olav = house.one(institution, Capacity.FINANCE);
        var collective = house.bean(CollectiveClaims.class);
        int claims = 0;
        for (var group : house.use().as(olav, () -> collective.groups(olav))) claims += sent(olav, collective, group);
        return claims;
    }

    private int sent(Actor olav, CollectiveClaims collective, CollectiveClaims.Group group) {
        var plan = house.use().as(olav, () -> collective.plan(olav, group));
        if (plan.ready().isEmpty()) return 0;
        house.use()
                .as(olav, () -> collective.dispatch(olav, group, plan.digest()).orThrow());
        return plan.ready().size();
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
        house.run("""
                insert into rulebook_value (institution_id, version_id, setting, value)
                select institution_id, version_id, 'COLLECTIVE_CLAIMS', 'true' from rulebook_version
                on conflict (institution_id, version_id, setting) do update set value = 'true'
                """);
        house.run("set session_replication_role = origin");
        house.run("vacuum analyze");
    }
}
