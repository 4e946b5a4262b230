package no.kneika.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        var counts = new ArrayList<Integer>();
        var work = house.clocked(() -> others.forEach(each -> counts.add(claimed(each))));
        long claims = counts.stream().mapToInt(Integer::intValue).sum();
        long entries = house.number("""
                select count(distinct (p.institution_id, p.entry_id)) from claim_line l
                join cost_piece p on p.institution_id = l.institution_id and p.id = l.piece_id
                """);
        var bare = rows.again(WRITTEN);
        return List.of(work.as("l", "claims of a year, of %,d hour entries".formatted(entries), claims, bare, AIM));
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
