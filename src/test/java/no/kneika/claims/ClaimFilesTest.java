package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.RecordGrant;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tobias's claim on paper, in Excel and in JSON. */
class ClaimFilesTest extends TobiasClaim {

    private static final int HOURS = 8;
    private static final int WAGE = 10;
    private static final int CLAIMED = 14;
    private static final int PAID = 15;
    private static final int OWN = 16;

    @Autowired
    RecordGrant recording;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static JsonNode json(Visitor who, String path) {
        return JsonMapper.builder().build().readTree(who.take(path));
    }

    /** Its rows, the heads first. */
    private static List<Row> excel(Visitor who, String path) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(who.take(path)))) {
            return book.getFirstSheet().read();
        }
    }

    private static Money money(Row row, int column) {
        assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
        return Money.ofKroner(
                row.getCellAsNumber(column).orElseThrow().setScale(2).toPlainString());
    }

    private String paper(ClaimId id, int version) throws IOException {
        var sent = claim(id).dispatches().get(version - 1);
        try (var read = Loader.loadPDF(as("Randi Moe", () -> documents.open(sent.document())))) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    void excelJsonAndPaperSayTheSameSumInEveryVersionThatWasSent() throws IOException {
        var id = sent();
        as(
                "Olav Lien",
                () -> answers.returned(id, 1, "Novembertimene mangler.", actor("Olav Lien"))
                        .orThrow());
        scenes.paid(hinf, List.of(work("2026-11-12", 180)), YearMonth.parse("2026-12"), "180.00");
        // 10 337.46 + 3 h × 180.00 + 14.1 % of it = 10 337.46 + 540.00 + 76.14
        as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, Money.ofKroner("10953.60"), actor("Randi Moe"))
                        .orThrow());
        var olav = visitor("Olav Lien");

        says(olav, id, 1, "10337.46", "10 337,46", 1);
        says(olav, id, 2, "10953.60", "10 953,60", 2);
        assertThat(json(olav, "/claims/" + id + "/json").at("/version").asInt()).isEqualTo(2);
        assertThat(audit()).isEmpty();
    }

    private void says(Visitor who, ClaimId id, int version, String kroner, String written, int lines)
            throws IOException {
        var total = Money.ofKroner(kroner);
        assertThat(paper(id, version)).contains(written);

        var json = json(who, "/claims/" + id + "/json?version=" + version);
        assertThat(json.at("/format").asString()).isEqualTo("kneika-claim/1");
        assertThat(json.at("/state").asString()).isEqualTo("sent");
        assertThat(json.at("/version").asInt()).isEqualTo(version);
        assertThat(json.at("/sum/total/kroner").asString()).isEqualTo(kroner);
        assertThat(json.at("/sum/total/ore").asLong()).isEqualTo(total.ore());
        assertThat(json.at("/lines").valueStream().toList())
                .hasSize(lines)
                .extracting(line -> line.at("/total/ore").asLong())
                .satisfies(ore -> assertThat(
                                ore.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(total.ore()));

        var rows = excel(who, "/claims/" + id + "/xlsx?version=" + version);
        assertThat(rows).hasSize(lines + 2);
        assertThat(money(rows.getLast(), CLAIMED)).isEqualTo(total);
        assertThat(Money.sum(rows.subList(1, lines + 1).stream()
                        .map(row -> money(row, CLAIMED))
                        .toList()))
                .isEqualTo(total);
    }

    @Test
    void everyFigureOfTheSumIsThereAsANumber() throws IOException {
        var id = sent();
        var randi = visitor("Randi Moe");

        var sum = excel(randi, "/claims/" + id + "/xlsx").getLast();
        assertThat(sum.getCellAsNumber(HOURS)).hasValue(new BigDecimal("50.33"));
        assertThat(money(sum, WAGE)).isEqualTo(Money.ofKroner("9060.00"));
        assertThat(money(sum, PAID)).isEqualTo(Money.ofKroner("11577.96"));
        assertThat(money(sum, OWN)).isEqualTo(Money.ofKroner("1240.50"));
        var json = json(randi, "/claims/" + id + "/json");
        assertThat(json.at("/reference").asString()).isEqualTo("K-2026-10001");
        assertThat(json.at("/student").asString()).isEqualTo("Tobias Strand");
        assertThat(json.at("/grant/reference").asString()).isEqualTo("2026/09117");
        assertThat(json.at("/lines/0/mentor").asString()).isEqualTo("Sivert Ness");
        assertThat(json.at("/lines/0/minutes").asInt()).isEqualTo(3020);
        assertThat(json.at("/lines/0/claimed/wage/kroner").asString()).isEqualTo("9060.00");
        assertThat(json.at("/lines/0/claimed/holidayPay/kroner").asString()).isEqualTo("0.00");
        assertThat(json.at("/lines/0/claimed/employersContribution/ore").asLong())
                .isEqualTo(127746);
        assertThat(json.at("/sum/ownCost/ore").asLong()).isEqualTo(124050);
    }

    @Test
    void beforeItIsSentTheFilesSayWhatThePageSays() throws IOException {
        var randi = visitor("Randi Moe");
        var page = randi.get("/grants/" + grant + "/claim").body();
        assertThat(page).contains("/grants/" + grant + "/claim/xlsx", "/grants/" + grant + "/claim/json");

        var json = json(randi, "/grants/" + grant + "/claim/json");
        assertThat(json.at("/state").asString()).isEqualTo("prepared");
        assertThat(json.at("/reference").isNull()).isTrue();
        assertThat(json.at("/sum/total/kroner").asString()).isEqualTo("10337.46");
        assertThat(money(excel(randi, "/grants/" + grant + "/claim/xlsx").getLast(), CLAIMED))
                .isEqualTo(CLAIM);

        var id = sent();
        assertThat(randi.get("/claims/" + id).body())
                .contains("/claims/" + id + "/xlsx?version=1", "/claims/" + id + "/json?version=1");
        assertThat(json(randi, "/grants/" + grant + "/claim/json")
                        .at("/sum/total/kroner")
                        .asString())
                .isEqualTo("0.00");
        var answer = randi.get("/claims/" + id + "/json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"krav-K-2026-10001-1.json\"");
    }

    @Test
    void whatWasSentStaysAsItWasWhenTheGrantIsCorrected() {
        var id = sent();
        var randi = visitor("Randi Moe");
        var before = json(randi, "/claims/" + id + "/json");
        var letter = new GrantLetter(
                Optional.empty(),
                Period.of("2026-08-15", "2026-11-30"),
                Minutes.hours(40),
                Optional.of(HourlyRate.of("170.00")),
                "2026/09118",
                clock.today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        as(
                "Randi Moe",
                () -> recording
                        .correct(grant, 1, letter, "Nytt brev fra NAV.", actor("Randi Moe"))
                        .orThrow());

        assertThat(json(randi, "/grants/" + grant + "/claim/json")
                        .at("/grant/reference")
                        .asString())
                .isEqualTo("2026/09118");
        assertThat(json(randi, "/claims/" + id + "/json")).isEqualTo(before);
    }

    @Test
    void whoeverMayNotOpenTheClaimFindsNoFileEither() {
        var id = sent();
        var paths = List.of(
                "/claims/" + id + "/xlsx",
                "/claims/" + id + "/json",
                "/grants/" + grant + "/claim/xlsx",
                "/grants/" + grant + "/claim/json");
        var strangers = List.of(
                visitor("Tobias Strand"),
                visitor("Sivert Ness"),
                Visitor.at(port, sessions, world.newUniversity().cast().part("coordinator")));
        for (var stranger : strangers)
            for (var path : paths)
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        for (var version : List.of("2", "0", "x"))
            assertThat(visitor("Randi Moe")
                            .get("/claims/" + id + "/json?version=" + version)
                            .statusCode())
                    .as(version)
                    .isEqualTo(404);
    }

    @Test
    void theStudentCanReadThatTheFilesWereTaken() {
        var id = sent();
        var before = shown();
        visitor("Olav Lien").get("/claims/" + id + "/xlsx");
        visitor("Olav Lien").get("/claims/" + id + "/json");
        assertThat(shown() - before).isEqualTo(2);
    }

    private long shown() {
        return hinf.asSystem(() ->
                jdbc.sql("""
                        select count(*) from access_shown
                        where institution_id = me_inst() and case_id = :tobias and 'MONEY' = any(shown)
                        """).param("tobias", tobias.value()).query(Long.class).single());
    }
}
