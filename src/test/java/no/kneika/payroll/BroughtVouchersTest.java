package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that is too large to wait for is read by a job; Olav leaves it, and comes back to what came of it. */
class BroughtVouchersTest extends BroughtVouchersScene {

    @Test
    void aLargeFileIsReadByAJobAndLeadsToItsReport() {
        var id = brought(voucher(employee()) + others(6_000));
        var address = "/payroll/brought-vouchers/" + id;
        assertThat(jobs.await()).isTrue();
        var answer = olav().get(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/payroll/vouchers/");
        assertThat(at.as("Olav Lien", () -> payroll.reconciliation(SEPTEMBER)))
                .extracting(Reconciliation::difference)
                .containsExactly(Difference.MATCHED);
    }

    @Test
    void aWrongLineIsNamedAndTheSameFileIsReadWhenItIsPutRight() {
        clock.set(LocalDate.parse("2026-10-31"));
        var id = brought(voucher(employee(), "2026-10;2026-10").replace("K1-1", "K2-1") + others(6_000));
        assertThat(jobs.await()).isTrue();
        var address = "/payroll/brought-vouchers/" + id;
        var page = olav().get(address).body();
        assertThat(page).contains("Linje 2: vi har ikke sendt timer for " + employee() + " i oktober 2026 som passer");
        assertThat(olav().get("/payroll").body()).contains("Ikke lest inn. Se hva som må rettes");
        octoberIsSent();
        assertThat(olav().get(address).body()).contains("er i orden nå");
        at.run("Olav Lien", () -> reading.again(id, at.actor("Olav Lien")).orThrow());
        assertThat(jobs.await()).isTrue();
        assertThat(olav().get(address).statusCode()).isEqualTo(303);
    }

    @Test
    void theSameLargeFileTwiceIsOnce() {
        var text = voucher(employee()) + others(6_000);
        var first = brought(text);
        var second = brought(text);
        assertThat(jobs.await()).isTrue();
        var to = Stream.of(first, second)
                .map(id -> olav().get("/payroll/brought-vouchers/" + id)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .sorted()
                .toList();
        assertThat(to.getLast()).isEqualTo(to.getFirst() + "?again=yes");
    }
}
