package no.kneika.ledger.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Births, moves and splits, written. Nothing here is ever changed. */
@Repository
public class MovementRows {

    private static final Together PIECE = Together.of(
            """
            insert into cost_piece (institution_id, id, case_id, mentor_id, entry_id, slice, voucher_line_id, part, ore,
                                    work_day, payroll_month, rate, layer, below_rate, round)
            select me_inst(), id, case_id, mentor_id, entry_id, int4range(from_minute, to_minute), voucher_line_id, part, ore,
                   work_day, payroll_month, rate, layer, below_rate, round
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (id, case_id, mentor_id, entry_id, from_minute,
                to_minute, voucher_line_id, part, ore, work_day, payroll_month, rate, layer, below_rate, round)
            """,
            "uuid",
            "uuid",
            "uuid",
            "uuid",
            "int4",
            "int4",
            "uuid",
            "text",
            "int8",
            "date",
            "date",
            "numeric",
            "int4",
            "numeric",
            "int4");
    private static final Together SHARE = Together.of("""
            insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "int8", "uuid", "int4", "text");
    private static final Together STEP = Together.of(
            """
            insert into movement (institution_id, share_id, step, case_id, from_account, to_account, grant_id, cause,
                                  cause_id, moved_by, moved_at, period, belongs_to)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, "uuid", "int4", "uuid", "text", "text", "uuid", "text", "uuid", "uuid", "timestamptz", "date", "date");
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
        PIECE.write(jdbc, pieces.stream().map(MovementRows::row).toList());
        SHARE.write(jdbc, roots.stream().map(Root::share).toList());
        var booking = booking(cause);
        STEP.write(jdbc, roots.stream().map(root -> root.step(booking)).toList());
    }

    /**
     * Every share that moves ends a step; one that is divided ends in SPLIT, and its parts start where it stood and move on.
     * Three kinds of rows in the order their keys want, each kind together.
     */
    public void moved(Map<Cause, List<Move>> because) {
        var closed = periods.closedToBook();
        var ends = new ArrayList<@Nullable Object[]>();
        var children = new ArrayList<@Nullable Object[]>();
        var steps = new ArrayList<@Nullable Object[]>();
        because.forEach((why, moves) -> {
            var cause = new Booking(why, closed);
            for (var move : moves) {
                ends.add(ended(move, cause));
                if (!move.isWhole()) parts(move, children, steps, cause);
            }
        });
        Together.inOrderOf(0, ends);
        STEP.write(jdbc, ends);
        SHARE.write(jdbc, children);
        STEP.write(jdbc, steps);
    }

    private static @Nullable Object[] ended(Move move, Booking cause) {
        var share = move.share();
        var leg = move.legs().getFirst();
        return move.isWhole()
                ? end(share, leg.to().name(), leg.grant(), cause)
                : end(share, SPLIT, share.grant(), cause);
    }

    private static void parts(
            Move move, List<@Nullable Object[]> children, List<@Nullable Object[]> steps, Booking cause) {
        var share = move.share();
        for (var part : move.legs()) {
            var child = child(share, part.amount(), children, steps, cause);
            steps.add(row(child, 1, share.piece(), share.at().name(), part.to().name(), part.grant(), cause));
        }
        if (move.rest().isPositive()) child(share, move.rest(), children, steps, cause);
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
            cause.at(),
            period.atDay(1),
            period.equals(belongs) ? null : belongs.atDay(1)
        };
    }

    private static @Nullable Object[] row(Piece piece) {
        return new @Nullable Object[] {
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
            piece.below().kroner(),
            piece.round()
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
    public void holdCases(Collection<UUID> cases) {
        // One after the other, in one order for everybody: so two can never wait for each other.
        jdbc.query("""
                select pg_advisory_xact_lock(hashtextextended('ledger' || me_inst() || id::text, 0))
                from (select id from unnest(?::uuid[]) id order by id) held
                """, row -> {}, (Object) cases.stream().distinct().toArray(UUID[]::new));
    }
}
