package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.domain.Cost;
import no.kneika.claims.domain.Placing;
import no.kneika.claims.domain.Placing.Carrier;
import no.kneika.claims.domain.Terms;
import no.kneika.claims.domain.Work;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.institution.CostPart;
import no.kneika.kernel.OurReference;
import no.kneika.ledger.Account;
import no.kneika.ledger.Piece;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Where every øre went: placed by the rule the application has, claimed for grants that ended long ago, and paid back. The
 * grant that ended last has its claim ready.
 */
final class MoneyFill {

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final FundingFill letters;
    private final Set<UUID> claimedGrants = new HashSet<>();
    private int claims = 10_000;

    MoneyFill(Made made, Cells cells, Staff staff, FundingFill letters, List<Story> stories, Size size) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.letters = letters;
        var periods = size.periods();
        var ready = periods.get(periods.size() - 2).to();
        for (var story : stories)
            for (var grant : story.grants)
                if (grant.period().to().isBefore(ready))
                    claimedGrants.add(grant.id().value());
    }

    /** A claim that was sent. */
    private record Sent(
            Story.Given grant,
            UUID claim,
            UUID dispatch,
            @Nullable UUID payment,
            Instant sentAt,
            Instant paidAt) {}

    void settle(Story story, List<FundedSlice> slices, List<Piece> pieces) {
        var places = Placing.places(carriers(story), work(story, slices), costs(pieces));
        var sums = new HashMap<UUID, Long>();
        places.values()
                .forEach(all -> all.forEach(place -> {
                    if (place.account() == Account.CLAIMABLE)
                        sums.merge(place.grant().orElseThrow(), place.amount().ore(), Long::sum);
                }));
        var sent = new HashMap<UUID, Sent>();
        for (var grant : story.grants) {
            var total = sums.getOrDefault(grant.id().value(), 0L);
            if (claimedGrants.contains(grant.id().value()) && total > 0)
                sent.put(grant.id().value(), claim(story, grant, total));
        }
        for (var piece : pieces) shares(story, piece, places.getOrDefault(piece.id(), List.of()), sent);
    }

    private static List<Carrier> carriers(Story story) {
        return story.grants.stream()
                .<Carrier>map(g -> new Carrier.Claim(new Terms(
                        g.id().value(), g.period(), g.ceiling(), EnumSet.of(CostPart.WAGE, CostPart.CONTRIBUTION))))
                .toList();
    }

    private static List<Work> work(Story story, List<FundedSlice> slices) {
        var known = new HashMap<UUID, HourEntry>();
        story.entries.forEach(e -> known.put(e.id().value(), e));
        var work = new ArrayList<Work>();
        for (var slice : slices) {
            var entry = known.get(slice.entry().value());
            if (entry != null)
                work.add(new Work(
                        entry.id().value(),
                        entry.day(),
                        slice.fromMinute(),
                        slice.toMinute(),
                        entry.mentor(),
                        true,
                        false,
                        slice.grant().map(g -> g.value())));
        }
        return work;
    }

    private static List<Cost> costs(List<Piece> pieces) {
        return pieces.stream().map(piece -> new Cost(piece, false)).toList();
    }

    private Sent claim(Story story, Story.Given grant, long total) {
        var inst = staff.institution();
        var day = grant.period().to().plusDays(45);
        var at = at(day, 9, 30);
        var by = staff.coordinators().getFirst();
        var id = made.id(at);
        var reference = OurReference.ofClaim(day.getYear(), ++claims);
        cells.row(
                "refund_claim(institution_id, id, case_id, grant_id, reference, made_by, made_at)",
                inst,
                id,
                story.caseId,
                grant.id(),
                reference,
                by,
                at);
        var settled = !made.oneIn(12);
        step(story, id, 1, "CALCULATED", "SENT", by, "COORDINATOR", day);
        var paper = made.paper(cells, inst, story.caseId, null, "CLAIM", "MONEY", "Krav om refusjon", at, by);
        var message = letters.letter(story.caseId, "claim-" + id + "-1", reference, paper, at, by);
        var dispatch = made.id(at);
        cells.row(
                "claim_dispatch(institution_id, id, claim_id, case_id, version, step, total_ore, deadline, payer,"
                        + " document_id, message_id, dispatched_by, dispatched_on, dispatched_at)",
                inst,
                dispatch,
                id,
                story.caseId,
                1,
                1,
                total,
                grant.deadline(),
                "Nav Tiltak Øst-Viken",
                paper,
                message,
                by,
                day,
                at);
        var paidAt = at(day.plusDays(25), 12, 0);
        if (!settled) return new Sent(grant, id, dispatch, null, at, paidAt);
        step(story, id, 2, "SENT", "SETTLED", staff.finance(), "FINANCE", day.plusDays(25));
        var payment = made.id(paidAt);
        cells.row(
                "claim_payment(institution_id, id, claim_id, case_id, step, reference, ore, received_on, registered_by,"
                        + " registered_at)",
                inst,
                payment,
                id,
                story.caseId,
                2,
                "B" + reference,
                total,
                day.plusDays(25),
                staff.finance(),
                paidAt);
        return new Sent(grant, id, dispatch, payment, at, paidAt);
    }

    private void step(Story story, UUID claim, int step, String from, String to, UUID by, String in, LocalDate day) {
        cells.row(
                "claim_step(institution_id, claim_id, case_id, step, from_state, to_state, reason, done_by, done_in,"
                        + " done_on, done_at)",
                staff.institution(),
                claim,
                story.caseId,
                step,
                from,
                to,
                null,
                by,
                in,
                day,
                at(day, 9, 30));
    }

    private void shares(Story story, Piece piece, List<Placing.Place> places, Map<UUID, Sent> sent) {
        var born = at(piece.payrollMonth().atDay(20), 9, 0);
        cells.row(
                "cost_piece(institution_id, id, case_id, mentor_id, entry_id, slice, voucher_line_id, part, ore, work_day,"
                        + " payroll_month, rate)",
                staff.institution(),
                piece.id(),
                story.caseId,
                piece.mentor(),
                piece.entry(),
                "[" + piece.fromMinute() + "," + piece.toMinute() + ")",
                piece.voucherLine(),
                piece.part(),
                piece.amount().ore(),
                piece.workDay(),
                piece.payrollMonth().atDay(1),
                piece.rate().kroner());
        var root = made.id(born);
        share(story, piece, root, piece.amount().ore(), null);
        move(story, root, 0, null, Account.PAID.name(), null, "VOUCHER", piece.voucherLine(), staff.finance(), born);
        if (places.size() == 1) {
            on(story, piece, root, places.getFirst(), sent, born);
            return;
        }
        move(story, root, 1, "PAID", "SPLIT", null, "PLACING", story.caseId, Actor.HOUSE.value(), born);
        for (var place : places) {
            var part = made.id(born);
            share(story, piece, part, place.amount().ore(), root);
            move(story, part, 0, null, "PAID", null, "PLACING", story.caseId, Actor.HOUSE.value(), born);
            on(story, piece, part, place, sent, born);
        }
    }

    private void on(Story story, Piece piece, UUID share, Placing.Place place, Map<UUID, Sent> sent, Instant born) {
        var grant = place.grant().orElse(null);
        move(
                story,
                share,
                1,
                "PAID",
                place.account().name(),
                grant,
                "PLACING",
                story.caseId,
                Actor.HOUSE.value(),
                born);
        var claim = place.account() == Account.CLAIMABLE && grant != null ? sent.get(grant) : null;
        if (claim == null) return;
        cells.row(
                "claim_line(institution_id, dispatch_id, claim_id, case_id, piece_id, attempt, ore)",
                staff.institution(),
                claim.dispatch(),
                claim.claim(),
                story.caseId,
                piece.id(),
                1,
                place.amount().ore());
        var by = staff.coordinators().getFirst();
        move(story, share, 2, "CLAIMABLE", "CLAIMED", grant, "DISPATCH", claim.dispatch(), by, claim.sentAt());
        if (claim.payment() == null) return;
        move(
                story,
                share,
                3,
                "CLAIMED",
                "RECEIVED",
                grant,
                "PAYMENT",
                claim.payment(),
                staff.finance(),
                claim.paidAt());
    }

    private void share(Story story, Piece piece, UUID id, long ore, @Nullable UUID splitOf) {
        cells.row(
                "cost_share(institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)",
                staff.institution(),
                id,
                piece.id(),
                story.caseId,
                ore,
                splitOf,
                splitOf == null ? null : 1,
                "PAID");
    }

    private void move(
            Story story,
            UUID share,
            int step,
            @Nullable String from,
            String to,
            @Nullable UUID grant,
            String cause,
            UUID causeId,
            UUID by,
            Instant at) {
        cells.row(
                "movement(institution_id, share_id, step, case_id, from_account, to_account, grant_id, cause, cause_id,"
                        + " moved_by, moved_at)",
                staff.institution(),
                share,
                step,
                story.caseId,
                from,
                to,
                grant,
                cause,
                causeId,
                by,
                at);
    }
}
