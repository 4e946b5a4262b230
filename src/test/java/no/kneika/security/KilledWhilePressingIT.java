package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import no.kneika.bench.FilledFolder;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The plug is pulled (-9) while a collective claim of many students is pressed. It is sent all the same, whole and once: whoever ordered it
 * need do nothing.
 */
class KilledWhilePressingIT extends OlavsDay {

    private static final int STUDENTS = 40;
    private static final int GONE = 5;
    private static final Pattern TOGETHER = Pattern.compile("name=\"(payer|half|digest)\" value=\"([^\"]*)\"");
    private static final Pattern PRESSED = Pattern.compile("(\\d+) av \\d+ krav er trykt");

    /** All of a collective claim or nothing, in one transaction: what was pressed when the plug was pulled is pressed again. */
    @Test
    void aCollectiveClaimIsSentWholeAndOnce() throws Exception {
        FilledFolder.of(folder, STUDENTS);
        kneika = Running.start(folder);
        theUnitTakesThemTogether();
        var olav = olav();
        var form = new ArrayList<String>();
        var hidden = TOGETHER.matcher(olav.get("/claims/collective").body());
        while (hidden.find()) form.add(field(hidden.group(1), hidden.group(2)));
        assertThat(form).hasSize(3);
        var before = number("select count(*) from refund_claim");
        var there = onTo(sent(olav, "/claims/collective", "/claims/collections", String.join("&", form)));
        var pressed = pressed(olav, there);
        kneika.kill();

        kneika = Running.start(folder);
        long parts = number("select parts from collective_order");
        assertThat(pressed).as("pressed when the plug was pulled").isBetween((long) GONE, parts);
        until("select count(*) from collective_outcome where collective_id is not null", 1);
        assertThat(number("select count(*) from collective_claim")).isEqualTo(1);
        assertThat(number("select count(*) from refund_claim") - before).isEqualTo(parts);
        assertThat(number("select count(*) from collective_claim_part")).isEqualTo(parts);
        assertThat(number("select count(*) from outbox_item where key like 'collection-%'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from outbox_enclosure e join outbox_item i on i.id = e.item_id"
                        + " where i.key like 'collection-%'"))
                .isEqualTo(parts + 1);
        assertThat(number("select count(*) from document d where d.kind = 'CLAIM'"
                        + " and not exists (select from outbox_enclosure e where e.document_id = d.id)"))
                .as("papers of what was cut off")
                .isZero();
        assertThat(number(
                        "select count(*) from (select 1 from claim_line group by piece_id having count(*) > 1) twice"))
                .isZero();
        assertThat(onTo(olav().get(there.substring(0, there.indexOf('?'))))).contains("/claims/collections/");
        assertThat(Running.command(folder, "audit")).isZero();
        LoggerFactory.getLogger(getClass()).info("Killed when {} of {} papers were pressed", pressed, parts);
    }

    private void theUnitTakesThemTogether() throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement()) {
            // Written anew, so that the house hears of it.
            statement.execute("delete from rulebook_value where setting = 'COLLECTIVE_CLAIMS'");
            statement.execute("insert into rulebook_value (institution_id, version_id, setting, value)"
                    + " select institution_id, version_id, 'COLLECTIVE_CLAIMS', 'true' from rulebook_version");
        }
    }

    /** How many, when some are and the letter has not gone. */
    private static long pressed(Visitor by, String order) {
        var until = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < until) {
            var says = PRESSED.matcher(by.get(order).body());
            assertThat(says.find()).as("the letter has not gone yet").isTrue();
            if (Long.parseLong(says.group(1)) >= GONE) return Long.parseLong(says.group(1));
        }
        throw new AssertionError("nothing was pressed");
    }
}
