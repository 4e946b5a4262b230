package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** What a row of Tobias' money stands on is asked for all rows of a statement at once, and is no less a key for that. */
class StandsTest extends TobiasClaim {

    /** The steps of what was sent once more, one number later: each as right or as wrong as {@code words} make it. */
    private static final String NEXT_STEPS = """
            insert into movement (institution_id, share_id, step, case_id, from_account, to_account, grant_id, cause, cause_id,
                                  moved_by, moved_at, period)
            select m.institution_id, m.share_id, %s, %s, %s, %s, m.grant_id, 'PAYMENT', :cause, m.moved_by, m.moved_at, m.period
            from movement m where m.cause = 'DISPATCH'
            """;

    private int asHouse(String sql) {
        return hinf.asSystem(() -> jdbc.sql(sql)
                .param("cause", Ids.next())
                .param("other", Ids.next())
                .update());
    }

    private static String steps(String step, String of, String from, String to) {
        return NEXT_STEPS.formatted(step, of, from, to) + " and :other::uuid is not null";
    }

    private void refused(String sql, String key) {
        assertThatThrownBy(() -> asHouse(sql)).hasStackTraceContaining(key);
    }

    @Test
    void aStepLeavesThePlaceTheOneBeforeCameTo() {
        sent();
        refused(
                steps("m.step + 1", "m.case_id", "'RECEIVED'", "'REPAYABLE'").replace("'PAYMENT'", "'TAKE_BACK'"),
                "movement_follows_the_one_before");
        // One of many is enough.
        refused(
                steps(
                        "m.step + 1",
                        "m.case_id",
                        "case when m.share_id = (select max(share_id::text)::uuid from movement where cause = 'DISPATCH')"
                                + " then 'CLAIMABLE' else 'CLAIMED' end",
                        "'LOST'"),
                "movement_follows_the_one_before");
        assertThat(audit()).isEmpty();
    }

    @Test
    void aStepHasOneBeforeItAndIsOfItsCase() {
        sent();
        refused(steps("m.step + 2", "m.case_id", "'CLAIMED'", "'RECEIVED'"), "movement_follows_the_one_before");
        refused(steps("m.step + 1", ":other::uuid", "'CLAIMED'", "'RECEIVED'"), "movement_follows_the_one_before");
        assertThat(asHouse(steps("m.step + 1", "m.case_id", "'CLAIMED'", "'RECEIVED'")))
                .isPositive();
    }

    @Test
    void theFirstStepComesToWhereItsShareStarts() {
        sent();
        var first = """
                with born as (
                    insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)
                    select institution_id, :other, piece_id, case_id, 1, id, 1, 'CLAIMED' from cost_share limit 1
                    returning institution_id, id, case_id)
                insert into movement (institution_id, share_id, step, case_id, to_account, cause, cause_id, moved_by, moved_at)
                select institution_id, %s, 0, case_id, 'OWN', 'PLACING', :cause, :cause, '2026-11-23Z' from born
                """;
        refused(first.formatted("id"), "movement_begins_where_the_share_does");
        refused(first.formatted(":cause"), "movement_begins_where_the_share_does");
    }

    @Test
    void aLineIsOfADispatchAndAPieceOfItsCase() {
        sent();
        var line = """
                insert into claim_line (institution_id, dispatch_id, claim_id, case_id, piece_id, attempt, ore)
                select l.institution_id, %s, %s, l.case_id, %s, %s, l.ore from claim_line l
                where :cause::uuid is not null and :other::uuid is not null limit 1
                """;
        refused(line.formatted(":other::uuid", "l.claim_id", ":other::uuid", "1"), "stands on no dispatch");
        refused(line.formatted("l.dispatch_id", ":other::uuid", ":other::uuid", "1"), "stands on no dispatch");
        refused(line.formatted("l.dispatch_id", "l.claim_id", ":other::uuid", "1"), "stands on no piece");
        // A second time of what was never withdrawn.
        refused(line.formatted("l.dispatch_id", "l.claim_id", "l.piece_id", "2"), "previous_attempt");
    }

    @Test
    void whatSomethingStandsOnStaysAlsoForThoseWhoMayDoAnything() {
        sent();
        for (var table : List.of("movement", "cost_share", "cost_piece", "claim_dispatch"))
            for (var change : List.of("delete from " + table, "update " + table + " set case_id = case_id"))
                assertThatThrownBy(() -> superuser.ask(change)).hasStackTraceContaining("stays as it was written");
    }

    /** Fifty thousand steps are looked at once, not fifty thousand times: what is asked row by row is said here. */
    @Test
    void aStepAndALineAreLookedAtByTheStatement() {
        assertThat(superuser.ask("""
                        select conrelid::regclass || ' ' || conname from pg_constraint
                        where contype = 'f' and conenforced and conrelid in ('movement'::regclass, 'claim_line'::regclass)
                        union all
                        select tgrelid::regclass || ' ' || tgname from pg_trigger
                        where not tgisinternal and tgtype & 1 = 1 and tgqual is null
                          and tgrelid in ('movement'::regclass, 'claim_line'::regclass)
                        """))
                .containsExactly("claim_line claim_line_institution_id_piece_id_previous_attempt_fkey");
    }
}
