package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.kneika.bench.FilledFolder;
import no.kneika.support.Upload;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Olav's day, and a plug that is pulled (-9) three times: while his claims are being sent, while the payroll file is made, and while the
 * cost of its vouchers finds its place. Nothing is lost and nothing is sent twice, and every øre is where it should be.
 */
class KilledAtTheDeskIT extends OlavsDay {

    private static final int STUDENTS = 40;
    private static final int GONE = 5;
    private static final String PORTIONS = "--kneika.payroll.portion-lines=4";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(after|seen)\" value=\"([^\"]*)\"");
    private static final Pattern TICKED = Pattern.compile("name=\"claim\" value=\"([^\"]+)\"");

    @Test
    void nothingIsLostAndNothingIsSentTwice() throws Exception {
        FilledFolder.of(folder, STUDENTS);
        kneika = Running.start(folder, PORTIONS);
        lastMonthWasNeverSent();
        claimsAreSentOnce();
        hoursGoToPayrollOnce();
        vouchersArePlacedOnce();
        assertThat(Running.command(folder, "audit")).isZero();
        assertThat(Running.command(folder, "verify-log")).isZero();
    }

    private void claimsAreSentOnce() throws Exception {
        var olav = olav();
        var fields = new ArrayList<String>();
        var page = olav.get("/claims/ready").body();
        var form = page.substring(page.indexOf("action=\"/claims/batches\""));
        var hidden = HIDDEN.matcher(form);
        while (hidden.find()) fields.add(field(hidden.group(1), hidden.group(2)));
        var ticked = TICKED.matcher(form);
        int many = 0;
        for (; ticked.find(); many++) fields.add(field("claim", ticked.group(1)));
        assertThat(many).isGreaterThan(2 * GONE);
        var before = number("select count(*) from refund_claim");
        onTo(sent(olav, "/claims/ready", "/claims/batches", String.join("&", fields)));
        until("select count(*) from batch_outcome", GONE);
        kneika.kill();

        kneika = Running.start(folder, PORTIONS);
        long gone = number("select count(*) from batch_outcome");
        assertThat(gone).as("gone when the plug was pulled").isLessThan(many);
        until("select count(*) from batch_outcome where accepted", many);
        assertThat(number("select count(*) from refund_claim") - before).isEqualTo(many);
        assertThat(number("select count(*) - count(distinct claim_id) from claim_dispatch"))
                .isZero();
        assertThat(number(
                        "select count(*) from (select 1 from claim_line group by piece_id having count(*) > 1) twice"))
                .isZero();
        assertThat(number("select count(*) from claim_dispatch d where 1 <> (select count(*) from outbox_item i"
                        + " where i.key = 'claim-' || d.claim_id || '-1')"))
                .isZero();
        LoggerFactory.getLogger(getClass()).info("Killed when {} of {} claims had gone", gone, many);
    }

    /** The fill has sent everything: the newest file and what came of it are taken away past every fence. */
    private void lastMonthWasNeverSent() throws SQLException {
        var lines = "(select l.id from payroll_export_line l join payroll_export x on x.id = l.export_id"
                + " where x.number = (select max(number) from payroll_export))";
        var vouchers = "(select id from voucher_line where export_line_id in " + lines + ")";
        var pieces = "(select id from cost_piece where voucher_line_id in " + vouchers + ")";
        var shares = "(select id from cost_share where piece_id in " + pieces + ")";
        try (var database = kneika.database();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : List.of(
                    "delete from movement where share_id in " + shares,
                    "delete from cost_share where piece_id in " + pieces,
                    "delete from cost_piece where voucher_line_id in " + vouchers,
                    "delete from voucher_match where voucher_line_id in " + vouchers,
                    "delete from voucher_line where export_line_id in " + lines,
                    "insert into unsent_entry (institution_id, entry_id, case_id, mentor_id, day) select institution_id,"
                            + " entry_id, case_id, mentor_id, day from payroll_export_entry where line_id in " + lines,
                    "delete from payroll_export_entry where line_id in " + lines,
                    "delete from payroll_export_line where id in " + lines,
                    "truncate case_balance",
                    "insert into case_balance (institution_id, case_id, account, grant_id, ore) select institution_id, case_id,"
                            + " account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000'), sum(ore) from share_now"
                            + " group by 1, 2, 3, 4")) statement.execute(sql);
        }
        assertThat(number("select count(*) from unsent_entry")).isPositive();
    }

    private void hoursGoToPayrollOnce() throws Exception {
        long waiting = number("select count(*) from unsent_entry");
        long exports = number("select count(*) from payroll_export");
        long lines = number("select count(*) from payroll_export_line");
        var olav = olav();
        var key = UUID.randomUUID().toString();
        var form = field("_key", key);
        var sending = CompletableFuture.supplyAsync(() -> bare(olav, "/payroll", "/payroll/exports", form));
        until(
                "select count(*) from receipt where key = '" + key + "' union all select count(*) from pg_stat_activity"
                        + " where query like 'insert into payroll_export%' order by 1 desc limit 1",
                1);
        kneika.kill();
        try {
            sending.get(10, TimeUnit.SECONDS);
        } catch (Exception cutOff) {
            LoggerFactory.getLogger(getClass()).info("Killed while the payroll file was made: {}", cutOff.getMessage());
        }

        kneika = Running.start(folder, PORTIONS);
        var again = olav();
        var first = onTo(bare(again, "/payroll", "/payroll/exports", form));
        assertThat(onTo(bare(again, "/payroll", "/payroll/exports", form))).isEqualTo(first);
        assertThat(number("select count(*) from payroll_export") - exports).isEqualTo(1);
        assertThat(number("select count(*) from unsent_entry")).isZero();
        assertThat(
                        number(
                                "select count(*) from payroll_export_entry e join payroll_export_line l on l.id = e.line_id"
                                        + " join payroll_export x on x.id = l.export_id where x.number = (select max(number) from payroll_export)"))
                .isEqualTo(waiting);
        assertThat(number("select count(*) from payroll_export_line")).isGreaterThan(lines);
    }

    private void vouchersArePlacedOnce() throws Exception {
        var file = List.of(new Upload.File("bilag.csv", vouchers().getBytes(StandardCharsets.UTF_8)));
        var portions = "select count(*) from voucher_portion_placed";
        onTo(Upload.send(olav(), "/payroll", "/payroll/vouchers", file));
        long all = number("select count(*) from voucher_portion");
        assertThat(all).isGreaterThan(3);
        until(portions, 2);
        kneika.kill();

        kneika = Running.start(folder, PORTIONS);
        long placed = number(portions);
        var again = onTo(Upload.send(olav(), "/payroll", "/payroll/vouchers", file));
        assertThat(again).contains("again=yes");
        until(portions, all);
        assertThat(number("select count(*) from voucher_line v join payroll_export_line l on l.id = v.export_line_id"
                        + " join payroll_export x on x.id = l.export_id where x.number = (select max(number) from payroll_export)"
                        + " and v.wage_ore + v.holiday_pay_ore + v.pension_ore + v.contribution_ore <> (select coalesce(sum(p.ore), 0)"
                        + " from cost_piece p where p.voucher_line_id = v.id)"))
                .isZero();
        assertThat(number("select count(*) from payroll_export_line l join payroll_export x on x.id = l.export_id"
                        + " where x.number = (select max(number) from payroll_export)"
                        + " and 1 <> (select count(*) from voucher_line v where v.export_line_id = l.id)"))
                .isZero();
        LoggerFactory.getLogger(getClass()).info("Killed when {} of {} portions were placed", placed, all);
    }

    private String vouchers() throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(concat_ws(';', employee_no, to_char(current_date, 'YYYY-MM'), to_char(work_month, 'YYYY-MM'),
                            wage_type, minutes / 60 || ':' || lpad((minutes % 60)::text, 2, '0'), rate,
                            round(rate * minutes / 60, 2), 0, 0, 0, external_id), E'\n')
                        from payroll_export_line l join payroll_export x on x.id = l.export_id
                        where x.number = (select max(number) from payroll_export)
                        """)) {
            row.next();
            return no.kneika.support.Payday.VOUCHER_HEADING + row.getString(1) + "\n";
        }
    }
}
