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

    /** A piece, its share and the share's first step, each as right or as wrong as the words make it. */
    private static final String BORN = """
            with piece as (
                insert into cost_piece (institution_id, id, case_id, mentor_id, entry_id, slice, voucher_line_id, part, ore,
                                        work_day, payroll_month, rate, layer, below_rate, round)
                select institution_id, :cause::uuid, case_id, mentor_id, :other::uuid, slice, voucher_line_id, part, 100,
                       work_day, payroll_month, rate, layer, below_rate, round
                from cost_piece limit 1 returning institution_id, id, case_id),
            share as (
                insert into cost_share (institution_id, id, piece_id, case_id, ore, starts_at)
                select institution_id, :other::uuid, id, case_id, %s, 'PAID' from piece where %s
                returning institution_id, id, case_id)
            insert into movement (institution_id, share_id, step, case_id, to_account, cause, cause_id, moved_by, moved_at,
                                  period)
            select institution_id, id, 0, case_id, 'PAID', 'VOUCHER', :cause::uuid, :cause::uuid, '2026-11-23Z', '2026-11-01'
            from share where %s
            """;

    @Test
    void aPieceComesWithARootOfItsAmount() {
        sent();
        refused(BORN.formatted("100", "false", "true"), "has no root share of its amount");
        refused(BORN.formatted("99", "true", "true"), "has no root share of its amount");
        refused(BORN.formatted("100", "true", "false"), "has no root share of its amount");
        assertThat(asHouse(BORN.formatted("100", "true", "true"))).isOne();
    }

    /** A part of a share, with or without its first step. */
    private static String part(String of, String step, String starts, boolean comesThere) {
        return """
                with born as (
                    insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of, split_step, starts_at)
                    select s.institution_id, :other, s.piece_id, s.case_id, 1, s.id, m.step + %s, '%s' from cost_share s
                    join movement m on m.institution_id = s.institution_id and m.share_id = s.id where %s limit 1
                    returning institution_id, id, case_id, starts_at)
                insert into movement (institution_id, share_id, step, case_id, to_account, cause, cause_id, moved_by, moved_at,
                                      period)
                select institution_id, id, 0, case_id, starts_at, 'PLACING', :cause, :cause, '2026-11-23Z', '2026-11-01'
                from born where %s
                """.formatted(step, starts, of, comesThere);
    }

    @Test
    void aPartComesOfASplitAndStartsWhereTheWholeStood() {
        sent();
        refused(part("m.to_account = 'CLAIMED'", "1", "CLAIMED", false), "part_is_in_its_place");
        refused(part("m.to_account = 'CLAIMED'", "1", "CLAIMED", true), "cost_share_is_of_a_split");
        refused(part("m.to_account = 'SPLIT'", "0", "LOST", true), "cost_share_starts_where_the_whole_stood");
        // In its place, and one øre too much.
        refused(part("m.to_account = 'SPLIT'", "0", "PAID", true), "do not sum to it");
        assertThat(audit()).isEmpty();
    }

    @Test
    void aShareThatIsSplitHasItsParts() {
        sent();
        refused(steps("m.step + 1", "m.case_id", "'CLAIMED'", "'SPLIT'"), "do not sum to it");
    }

    @Test
    void aPromiseThatIsKeptIsGoneAndNobodyTakesOneBack() {
        sent();
        assertThat(superuser.ask("select count(*)::text from ledger_promise")).containsExactly("0");
        refused("delete from ledger_promise where id in (select 1 where :cause <> :other)", "permission denied");
    }

    /** Fifty thousand steps are looked at once, not fifty thousand times: what is asked row by row is said here. */
    @Test
    void aStepAndALineAreLookedAtByTheStatement() {
        assertThat(superuser.ask("""
                        select conrelid::regclass || ' ' || conname from pg_constraint
                        where contype = 'f' and conenforced and conrelid in
                            ('movement'::regclass, 'claim_line'::regclass, 'cost_piece'::regclass)
                        union all
                        select tgrelid::regclass || ' ' || tgname from pg_trigger
                        where not tgisinternal and tgtype & 1 = 1 and tgqual is null
                          and tgrelid in
                            ('movement'::regclass, 'claim_line'::regclass, 'cost_piece'::regclass, 'cost_share'::regclass)
                        """))
                .containsExactly("claim_line claim_line_institution_id_piece_id_previous_attempt_fkey");
    }
}
