package no.kneika.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.kneika.platform.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark runs: every page and form of it is answered, written down by PostgreSQL, sent again, and taken back. */
class BenchTest {

    private static final double TINY = 0.002;
    private static final double SMALL = 0.01;
    private static final double SECONDS = 0.1;
    private static final int RECORDED = 8;

    @Test
    void everyPageAndFormOfTheBenchmarkIsMeasured(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        Fill.into(data, TINY, 3);
        try (var server = Server.within(data);
                var postgres = Fill.superuser(data, server.database());
                var wire = new Wire(server.port)) {
            var scenarios = new Scenarios(postgres, wire, LocalDate.now(BusinessClock.ZONE)).all();
            assertThat(scenarios)
                    .extracting(Scenario::key)
                    .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
            var all = new Run(server, postgres, scenarios, SECONDS, RECORDED).all(1);
            assertThat(all).allSatisfy(each -> {
                var name = each.scenario.name();
                assertThat(each.kneika.getFirst().perSecond()).as(name).isPositive();
                assertThat(each.limit.getFirst().perSecond()).as(name).isPositive();
                assertThat(each.bare.getFirst().perSecond()).as(name).isPositive();
                assertThat(each.statements).as(name).isGreaterThan(3);
            });
            var attested = all.get(2);
            assertThat(attested.scenario.requests().get())
                    .as("a month of a hundred entries")
                    .isNotEmpty();
            published(folder, new Report(all, List.of(), new LinkedHashMap<>(Machine.facts(postgres))));
        }
    }

    /** What is done once is done on a copy: vouchers, the claims of a year, a bundle; and the filled folder stays as it was. */
    @Test
    void whatIsLargeIsDoneOnACopyAndTheSameRowsAreWrittenByTheDatabaseAlone(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        Fill.into(data, today -> Size.large(SMALL, today, 3));
        var copy = folder.resolve("copy");
        var once = new ArrayList<>(LargeWork.ofTheLarge("km", data, copy));
        once.addAll(LargeWork.ofAll(data, copy));
        assertThat(once).extracting(Once::key).containsExactly("k", "k", "k", "m", "l", "l");
        assertThat(once).allSatisfy(each -> {
            assertThat(each.things()).as(each.name()).isPositive();
            assertThat(each.seconds()).as(each.name()).isPositive();
        });
        assertThat(once.get(0).rows()).as("vouchers and what they paid").isGreaterThan(100);
        assertThat(once.get(5).rows()).as("claims").isGreaterThan(500);
        assertThat(copy).doesNotExist();
        assertThat(new Report(List.of(), once, new LinkedHashMap<>()).table()).contains("(k) vouchers answered");
    }

    private static void published(Path folder, Report report) throws Exception {
        var docs = Files.createDirectories(folder.resolve("docs"));
        var page = docs.resolve("performance.md");
        Files.writeString(page, Files.readString(Path.of("docs", "performance.md")));
        report.publish(docs);
        report.publish(docs);
        assertThat(Files.readString(page)).containsOnlyOnce("(a) case list, filtered and sorted");
        assertThat(docs.resolve("performance").resolve("latest.json")).content().contains("of_limit_percent");
    }
}
