package no.kneika.ledger.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Leg;
import no.kneika.ledger.Piece;
import no.kneika.ledger.Share;
import no.kneika.ledger.ShareId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Births, moves and splits, written. Nothing here is ever changed. */
@Repository
public class MovementRows {

    private static final String PIECE = """
            insert into cost_piece (institution_id, id, case_id, mentor_id, entry_id, slice, voucher_line_id, part, ore,
                                    work_day, payroll_month, rate)
            values (me_inst(), ?, ?, ?, ?, int4range(?, ?), ?, ?, ?, ?, ?, ?)
            """;
    private static final String SHARE = """
            insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)
            values (me_inst(), ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STEP = """
            insert into movement (institution_id, share_id, step, case_id, from_account, to_account, grant_id, cause,
                                  cause_id, moved_by, moved_at)
            values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SPLIT = "SPLIT";

    private final JdbcTemplate jdbc;

    MovementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void birth(Collection<Piece> pieces, Cause cause) {
        var roots =
                pieces.stream().map(piece -> new Root(ShareId.next(), piece)).toList();
        jdbc.batchUpdate(PIECE, pieces.stream().map(MovementRows::row).toList());
        all(SHARE, roots.stream().map(Root::share).toList());
        all(STEP, roots.stream().map(root -> root.step(cause)).toList());
    }

    private void all(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows, 500, (statement, row) -> {
            for (int i = 0; i < row.length; i++) statement.setObject(i + 1, row[i]);
        });
    }

    public void whole(Share share, Leg leg, Cause cause) {
        step(
                share.id(),
                share.step() + 1,
                share.piece(),
                share.at().name(),
                leg.to().name(),
                leg.grant(),
                cause);
    }

    /** The share ends in SPLIT; its parts start where it stood, and all but the rest move on. */
    public void parts(Share share, List<Leg> legs, Money rest, Cause cause) {
        var splitStep = share.step() + 1;
        step(share.id(), splitStep, share.piece(), share.at().name(), SPLIT, share.grant(), cause);
        for (var leg : legs) {
            var part = child(share, leg.amount(), splitStep, cause);
            step(part, 1, share.piece(), share.at().name(), leg.to().name(), leg.grant(), cause);
        }
        if (rest.isPositive()) child(share, rest, splitStep, cause);
    }

    private ShareId child(Share of, Money amount, int splitStep, Cause cause) {
        var id = ShareId.next();
        var piece = of.piece();
        jdbc.update(
                SHARE,
                id.value(),
                piece.id().value(),
                piece.caseId().value(),
                amount.ore(),
                of.id().value(),
                splitStep,
                of.at().name());
        step(id, 0, piece, null, of.at().name(), of.grant(), cause);
        return id;
    }

    private void step(
            ShareId share, int step, Piece piece, @Nullable String from, String to, Optional<UUID> grant, Cause cause) {
        jdbc.update(STEP, row(share, step, piece, from, to, grant, cause));
    }

    private static @Nullable Object[] row(
            ShareId share, int step, Piece piece, @Nullable String from, String to, Optional<UUID> grant, Cause cause) {
        return new @Nullable Object[] {
            share.value(),
            step,
            piece.caseId().value(),
            from,
            to,
            grant.orElse(null),
            cause.kind().name(),
            cause.id(),
            cause.by().value(),
            Timestamp.from(cause.at())
        };
    }

    private static Object[] row(Piece piece) {
        return new Object[] {
            piece.id().value(),
            piece.caseId().value(),
            piece.mentor().value(),
            piece.entry(),
            piece.fromMinute(),
            piece.toMinute(),
            piece.voucherLine(),
            piece.part().name(),
            piece.amount().ore(),
            piece.workDay(),
            piece.payrollMonth().atDay(1),
            piece.rate().kroner()
        };
    }

    /** The share that is a whole piece. */
    private record Root(ShareId id, Piece piece) {

        @Nullable
        Object[] share() {
            return new @Nullable Object[] {
                id.value(),
                piece.id().value(),
                piece.caseId().value(),
                piece.amount().ore(),
                null,
                null,
                Account.PAID.name()
            };
        }

        @Nullable
        Object[] step(Cause cause) {
            return row(id, 0, piece, null, Account.PAID.name(), Optional.empty(), cause);
        }
    }

    /** Shares of one case are moved by one at a time: whoever comes second waits, and sees what the first did. */
    public void holdCase(UUID caseId) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('ledger' || me_inst() || ?::text, 0))",
                row -> {},
                caseId.toString());
    }
}
