package no.kneika.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Whatever an administrator's systems make of a list is read as it was meant, or met with what it is instead. */
class FileReadingTest {

    private static final String LIST = "studentnummer;navn\r\n560101;Tuva Lie\r\n560102;Kåre Bjørnæs\r\n";

    private static Sheet read(byte[] bytes) {
        return FileReading.read(bytes).orThrow();
    }

    private static List<String> refusal(byte[] bytes) {
        return FileReading.read(bytes).codes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> last(Sheet sheet) {
        return sheet.rows().getLast().cells();
    }

    @Test
    void theNameIsRightInEveryEncoding() {
        var windows = Charset.forName("windows-1252");
        for (var bytes : List.of(
                utf8(LIST),
                utf8("\uFEFF" + LIST),
                LIST.getBytes(windows),
                ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(last(read(bytes))).containsExactly("560102", "Kåre Bjørnæs");
            assertThat(read(bytes).rows().getFirst().cells()).containsExactly("studentnummer", "navn");
        }
        assertThat(read(LIST.getBytes(windows)).form()).isEqualTo(new Sheet.Form("CSV", "Windows-1252", "SEMICOLON"));
        assertThat(read(utf8(LIST)).form().encoding()).isEqualTo("UTF-8");
    }

    @Test
    void commasAndTabsAreSeparatorsTooAndExcelMaySayItself() {
        assertThat(last(read(utf8(LIST.replace(';', ','))))).containsExactly("560102", "Kåre Bjørnæs");
        assertThat(last(read(utf8(LIST.replace(';', '\t'))))).containsExactly("560102", "Kåre Bjørnæs");
        assertThat(last(read(utf8("sep=|\r\n" + LIST.replace(';', '|'))))).containsExactly("560102", "Kåre Bjørnæs");
        assertThat(last(read(utf8("navn,studentnummer\n\"Lie, Tuva\",560101")))).containsExactly("Lie, Tuva", "560101");
    }

    @Test
    void linesAreNumberedAsAnEditorNumbersThem() {
        var sheet = read(utf8("studentnummer;navn\n\n560101;\"Tuva\nLie\"\n;\n560102;Kåre\n"));

        assertThat(sheet.rows().stream().map(Sheet.Row::number)).containsExactly(1, 3, 6);
    }

    @Test
    void aQuoteThatIsNeverClosedIsFoundOnItsLine() {
        var reasons = FileReading.read(utf8("studentnummer;navn\n560101;Tuva Lie\n560102;\"Kåre\n560103;Ida Vik\n"))
                .reasons();

        assertThat(reasons.getFirst().code()).isEqualTo("import-broken-quote");
        assertThat(reasons.getFirst().args()).containsExactly("3");
        assertThat(refusal(utf8("navn\n\"Kåre\" Myhre\n"))).containsExactly("import-broken-quote");
    }

    @Test
    void aFileOfAnotherKindIsCalledWhatItIsWhateverItsNameSays() {
        assertThat(refusal(utf8("%PDF-1.7 ..."))).containsExactly("import-not-a-table");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .containsExactly("import-not-a-table");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .containsExactly("import-old-excel");
        assertThat(refusal(zip("tekst.txt", "ikke Excel"))).containsExactly("import-excel-broken");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("import-excel-broken");
    }

    @Test
    void anExcelSheetIsReadWithItsEmptyRowsItsNumbersAsTextAndItsDates() {
        var sheet = read(excel(it -> {
            it.value(0, 0, "studentnummer");
            it.value(0, 1, "fødselsdato");
            it.value(0, 2, "telefon");
            it.value(2, 0, 560101);
            it.value(2, 1, LocalDate.of(2000, 8, 1));
            it.style(2, 1).format("dd.mm.yyyy").set();
            it.value(2, 2, 40000123L);
            it.value(5, 0, "0560102");
            it.value(5, 2, "400 00 124");
        }));

        assertThat(sheet.form().kind()).isEqualTo("EXCEL");
        assertThat(sheet.rows().stream().map(Sheet.Row::number)).containsExactly(1, 3, 6);
        assertThat(sheet.rows().get(1).cells()).containsExactly("560101", "2000-08-01", "40000123");
        assertThat(last(sheet)).containsExactly("0560102", "", "400 00 124");
    }

    @Test
    void aFormulaIsNeverCalculatedOnlyWhatExcelLastShowedIsRead() {
        var neverOpened = excel(it -> {
            it.value(0, 0, "navn");
            it.formula(1, 0, "CONCATENATE(\"Tuva\",\" Lie\")");
        });
        assertThat(read(neverOpened).bad()).containsExactly(new Sheet.BadCell(2, 0, "import-formula"));

        var saved = changed(
                neverOpened,
                xml -> xml.replaceAll(
                        "<c r=\"A2\"([^>]*)><f>([^<]*)</f>(<v>[^<]*</v>)?",
                        "<c r=\"A2\" t=\"str\"><f>HYPERLINK(&quot;http://example.com&quot;)</f><v>Tuva Lie</v>"));
        assertThat(read(saved).bad()).isEmpty();
        assertThat(last(read(saved))).containsExactly("Tuva Lie");

        var error = changed(
                neverOpened,
                xml -> xml.replaceAll(
                        "<c r=\"A2\"([^>]*)><f>([^<]*)</f>(<v>[^<]*</v>)?",
                        "<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"));
        assertThat(read(error).bad()).containsExactly(new Sheet.BadCell(2, 0, "import-cell-error"));
    }

    @Test
    void aWorkbookThatSwellsIsTurnedAwayBeforeItIsKept() {
        var nothing = new String(new char[1024 * 1024]);
        var swollen = changed(excel(it -> it.value(0, 0, "navn")), xml -> xml + nothing.repeat(120));

        assertThat(swollen.length).isLessThan(1024 * 1024);
        assertThat(refusal(swollen)).containsExactly("import-excel-too-big");
    }

    @Test
    void aWorkbookThatNamesAnotherFileInItsXmlReadsNothingOfIt() {
        var sneaky = changed(
                excel(it -> it.inlineString(0, 0, "navn")),
                xml -> xml.replaceFirst(
                                "(<\\?xml[^>]*\\?>)", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                        .replace("navn", "&e;"));

        var read = FileReading.read(sneaky);

        assertThat(read.isAccepted() ? read.orThrow().rows().toString() : "").doesNotContain(hostname());
    }

    private static String hostname() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException none) {
            return "no such file here";
        }
    }

    private static byte[] excel(Consumer<Worksheet> fill) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kneika", "1.0")) {
            fill.accept(book.newWorksheet("Ark1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            to.putNextEntry(new ZipEntry(name));
            to.write(utf8(content));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** The same workbook with its sheet's XML changed, as other programs than ours write it. */
    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(utf8(entry.getName().contains("worksheets/sheet") ? change.apply(text) : text));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
