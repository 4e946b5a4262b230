package no.kneika.ledger.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Move;
import no.kneika.ledger.Piece;
import no.kneika.ledger.Share;
import no.kneika.ledger.ShareId;
import no.kneika.ledger.domain.PeriodRules;
import no.kneika.platform.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Births, moves and splits, written. Nothing here is ever changed. */
@Repository
public class MovementRows {

    private static final String PIECE = """
            insert into cost_piece (institution_id, id, case_id, mentor_id, entry_id, slice, voucher_line_id, part, ore,
                                    work_day, payroll_month, rate, layer, below_rate)
            values (me_inst(), ?, ?, ?, ?, int4range(?, ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SHARE = """
            insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)
            values (me_inst(), ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STEP = """
            insert into movement (institution_id, share_id, step, case_id, from_account, to_account, grant_id, cause,
                                  cause_id, moved_by, moved_at, period, belongs_to)
            values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SPLIT = "SPLIT";

    private final JdbcTemplate jdbc;
    private final PeriodRows periods;

    MovementRows(JdbcTemplate jdbc, PeriodRows periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    /** Why, and in which months it can be booked. */
    private record Booking(Cause cause, Set<YearMonth> closed) {

        YearMonth happened() {
            return YearMonth.from(cause.at().atZone(BusinessClock.ZONE));
        }

        YearMonth of(Piece piece, @Nullable String from) {
            return PeriodRules.belongsTo(
                    Optional.ofNullable(from).map(Account::valueOf), piece.payrollMonth(), happened());
        }
    }

    private Booking booking(Cause cause) {
        return new Booking(cause, periods.closedToBook());
    }

    public void birth(Collection<Piece> pieces, Cause cause) {
        var roots =
                pieces.stream().map(piece -> new Root(ShareId.next(), piece)).toList();
        jdbc.batchUpdate(PIECE, pieces.stream().map(MovementRows::row).toList());
        all(SHARE, roots.stream().map(Root::share).toList());
        var booking = booking(cause);
        all(STEP, roots.stream().map(root -> root.step(booking)).toList());
    }

    private void all(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(sql, rows, 500, (statement, row) -> {
            for (int i = 0; i < row.length; i++) statement.setObject(i + 1, row[i]);
        });
    }

    /**
     * Every share that moves ends a step; one that is divided ends in SPLIT, and its parts start where it stood and move on.
     * Three kinds of rows in the order their keys want, each kind in one batch.
     */
    public void moved(List<Move> moves, Cause because) {
        if (moves.isEmpty()) return;
        var cause = booking(because);
        var ends = new ArrayList<@Nullable Object[]>();
        var children = new ArrayList<@Nullable Object[]>();
        var steps = new ArrayList<@Nullable Object[]>();
        for (var move : moves) {
            var share = move.share();
            var leg = move.legs().getFirst();
            ends.add(
                    move.isWhole()
                            ? end(share, leg.to().name(), leg.grant(), cause)
                            : end(share, SPLIT, share.grant(), cause));
            if (move.isWhole()) continue;
            for (var part : move.legs()) {
                var child = child(share, part.amount(), children, steps, cause);
                steps.add(row(
                        child, 1, share.piece(), share.at().name(), part.to().name(), part.grant(), cause));
            }
            if (move.rest().isPositive()) child(share, move.rest(), children, steps, cause);
        }
        all(STEP, ends);
        all(SHARE, children);
        all(STEP, steps);
    }

    private static @Nullable Object[] end(Share share, String to, Optional<UUID> grant, Booking cause) {
        return row(share.id(), share.step() + 1, share.piece(), share.at().name(), to, grant, cause);
    }

    private static ShareId child(
            Share of, Money amount, List<@Nullable Object[]> children, List<@Nullable Object[]> steps, Booking cause) {
        var id = ShareId.next();
        children.add(new @Nullable Object[] {
            id.value(),
            of.piece().id().value(),
            of.piece().caseId().value(),
            amount.ore(),
            of.id().value(),
            of.step() + 1,
            of.at().name()
        });
        steps.add(row(id, 0, of.piece(), null, of.at(), of.at().name(), of.grant(), cause));
        return id;
    }

    private static @Nullable Object[] row(
            ShareId share,
            int step,
            Piece piece,
            @Nullable String from,
            String to,
            Optional<UUID> grant,
            Booking booking) {
        return row(share, step, piece, from, from == null ? Account.PAID : Account.valueOf(from), to, grant, booking);
    }

    /** @param stood where it stood before, also for a part that begins there: both are booked in one month */
    private static @Nullable Object[] row(
            ShareId share,
            int step,
            Piece piece,
            @Nullable String from,
            Account stood,
            String to,
            Optional<UUID> grant,
            Booking booking) {
        var cause = booking.cause();
        var belongs = booking.of(piece, stood.name());
        var period = PeriodRules.bookedIn(belongs, booking.closed());
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
            Timestamp.from(cause.at()),
            Date.valueOf(period.atDay(1)),
            period.equals(belongs) ? null : Date.valueOf(belongs.atDay(1))
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
            piece.rate().kroner(),
            piece.layer(),
            piece.below().kroner()
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
        Object[] step(Booking cause) {
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
