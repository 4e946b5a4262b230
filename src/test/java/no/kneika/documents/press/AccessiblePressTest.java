package no.kneika.documents.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kneika.documents.Bookmark;
import no.kneika.documents.Letterhead;
import no.kneika.documents.Paper;
import no.kneika.documents.Party;
import no.kneika.platform.web.Texts;
import no.kneika.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AccessiblePressTest {

    private final AccessiblePress press = new AccessiblePress(new Texts(true));

    @Test
    void aClaimWithEverythingALetterCanHoldIsArchivableAndAccessible() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i <= 90; i++)
            rows.append("<tr><th scope=\"row\">")
                    .append(i)
                    .append(". oktober</th><td>Aksel Rød</td><td class=\"n\">1:30</td></tr>");
        var body = """
                <p>Vi krever refusjon for mentor til <strong>Eva Dahl</strong>. <em>Alle timer er utbetalt.</em></p>
                <h2 id="krav">Kravet</h2>
                <table class="facts"><tbody><tr><th scope="row">Tilsagn</th><td>2026/09117</td></tr></tbody></table>
                <div class="section"><h2 id="timer">Timeliste</h2>
                <table><thead><tr><th scope="col">Dag</th><th scope="col">Mentor</th><th scope="col" class="n">Timer</th></tr></thead>
                <tbody>%s</tbody>
                <tfoot><tr><th scope="row" colspan="2">Sum</th><td class="n">135:00</td></tr></tfoot></table></div>
                <h3>Vedlegg</h3><ul><li>Timeliste</li><li>Fire lønnsbilag</li></ul><ol><li>Én</li><li>To</li></ol>
                """.formatted(rows);
        var pdf = press.pdf(press.render(
                "paper/frame",
                Map.of(
                        "paper",
                        paper(Locale.of("nb"), false),
                        "content",
                        (Content) out -> out.writeContent(body),
                        "bookmarks",
                        List.of(new Bookmark("Kravet", "krav"), new Bookmark("Timeliste", "timer")))));
        VeraPdf.assertValid(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertTrue(read.getNumberOfPages() > 3, "the timesheet runs over several pages");
            assertEquals("nb", read.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Krav om refusjon, mentor", read.getDocumentInformation().getTitle());
            assertEquals(
                    "Kravet",
                    read.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
            var text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("1 / " + read.getNumberOfPages()), text);
            assertTrue(text.contains("Vår referanse: K-2026-0012"), text);
        }
    }

    @Test
    void aLetterInNynorskAndOneInEnglishAreValidToo() {
        for (var language : List.of("nn", "en"))
            VeraPdf.assertValid(press.pdf(
                    press.render("paper/frame", Map.of("paper", paper(Locale.of(language), false), "content", (Content)
                            out -> out.writeContent("<p>Hei.</p>")))));
    }

    @Test
    void namesFromAnywhereAndPastedControlCharactersDoNotSpoilALetter() {
        var odd = "Žofie Åse Ólafsdóttir Nguyễn \u0000\u000b 😀 ﷽ <script>alert(1)</script> & \"'";
        var head = new Letterhead(
                Locale.of("nb"), odd, Party.of(odd), Party.of(odd), LocalDate.of(2026, 11, 21), odd, odd);
        var pdf = press.pdf(press.render("paper/frame", Map.of("paper", press.paper(head, false), "content", (Content)
                out -> out.writeUserContent(odd))));
        VeraPdf.assertValid(pdf);
    }

    @Test
    void thePreviewSaysTheSameUnderThePagesOwnHeadings() {
        var preview = press.render("paper/frame", Map.of("paper", paper(Locale.of("nb"), true), "content", (Content)
                out -> out.writeContent("<h2>Kravet</h2>")));
        assertTrue(preview.startsWith("<article class=\"k-sheet\" lang=\"nb\""), preview);
        assertFalse(preview.contains("<html"));
    }

    @Test
    void theRefereeFindsAPdfWithoutStructureAndLanguage() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var bare = new org.apache.pdfbox.pdmodel.PDDocument()) {
            bare.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            bare.save(out);
        }
        var faults = VeraPdf.faults(out.toByteArray());
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("2a")), faults.toString());
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("ua1")), faults.toString());
    }

    @Test
    void theRefereeFindsATableThatNobodyCanHear() {
        var pdf = press.pdf("""
                <html lang="nb"><head><title>Uten overskrifter</title></head><body><h1>En</h1><h3>Tre</h3><p>Hopp.</p></body></html>
                """);
        assertFalse(VeraPdf.faults(pdf).isEmpty(), "a heading level was jumped over");
    }

    private Paper paper(Locale language, boolean preview) {
        return press.paper(
                new Letterhead(
                        language,
                        "Krav om refusjon, mentor",
                        Party.of("Universitetet i Ytre Fjell", "Org.nr. 999 999 999"),
                        Party.of("Tiltaksenheten i Midtre", "Postboks 1"),
                        LocalDate.of(2026, 11, 21),
                        "K-2026-0012",
                        "2026/09117"),
                preview);
    }
}
