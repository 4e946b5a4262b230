package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.claims.domain.bank.BankFile;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Olav's bank writes, in two versions of camt.053 and as a list, is read as it was meant or not at all. */
class BankFileTest {

    private static List<BankLine> lines(String file) {
        return BankFile.read(file.getBytes(StandardCharsets.UTF_8)).orThrow().lines();
    }

    private static List<String> codes(String file) {
        return BankFile.read(file.getBytes(StandardCharsets.UTF_8)).codes();
    }

    @Test
    void theSamePaymentReadsTheSameInVersionTwoAndVersionEight() {
        var old = lines(BankPapers.camt("02", BankPapers.entry("02", "1", "10337.46", "12026100015")));
        var young = lines(BankPapers.camt("08", BankPapers.entry("08", "1", "10337.46", "12026100015")));
        assertThat(old).isEqualTo(young).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Money.ofKroner("10337.46"));
            assertThat(line.kid()).isEqualTo("12026100015");
            assertThat(line.payer()).isEqualTo("Arbeids- og velferdsetaten");
            assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(line.key()).isEqualTo(new BankLine.Key("15032458017", "U-2026-231", "1"));
            assertThat(line.reference()).isEqualTo("REF-1");
        });
    }

    @Test
    void anEntryWithManyPaymentsIsAsManyLinesEachWithItsOwnKid() {
        var batch = BankPapers.entry("08", "7", "300.00", "")
                .replaceAll(
                        "(?s)<NtryDtls>.*</NtryDtls>",
                        "<NtryDtls>" + BankPapers.part("100.00", "12026100015")
                                + BankPapers.part("200.00", "12026100023") + "</NtryDtls>");
        assertThat(lines(BankPapers.camt("08", batch)))
                .extracting(line -> line.key().entry() + " " + line.amount() + " " + line.kid())
                .containsExactly("7/1 100.00 12026100015", "7/2 200.00 12026100023");
        assertThat(lines(BankPapers.camt("08", batch)).stream()
                        .map(BankLine::reference)
                        .distinct())
                .as("a bank that gives both the same reference does not make one of them suspect")
                .hasSize(2);
    }

    /** 100 + 200 is not 350: nobody knows whose the last 50 are, so no KID of it settles anything by itself. */
    @Test
    void partsThatAreNotTheWholeAreOneLineThatNamesThemAll() {
        var batch = BankPapers.entry("08", "7", "350.00", "")
                .replaceAll(
                        "(?s)<NtryDtls>.*</NtryDtls>",
                        "<NtryDtls>" + BankPapers.part("100.00", "12026100015")
                                + BankPapers.part("200.00", "12026100023") + "</NtryDtls>");
        assertThat(lines(BankPapers.camt("08", batch)))
                .singleElement()
                .satisfies(line -> assertThat(line.kid()).isEqualTo("12026100015 12026100023"));
    }

    @Test
    void moneyOutIsNegativeAndWhatIsNotBookedWaitsForTheNextStatement() {
        var out = BankPapers.entry("08", "2", "500.00", "").replace("CRDT", "DBIT");
        var pending = BankPapers.entry("08", "3", "700.00", "").replace("BOOK", "PDNG");
        var read = BankFile.read(BankPapers.camt("08", out + pending).getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.ofKroner("-500.00")));
        assertThat(read.pending()).isEqualTo(1);
    }

    @Test
    void aFileThatFetchesOrSwellsIsStoppedAndNothingIsFetched(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hemmelig");
        var entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        var laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var good = BankPapers.camt("08", BankPapers.entry("08", "1", "10.00", "KID"));
        for (var prologue : List.of(entity, laughs, "<!DOCTYPE d SYSTEM \"http://localhost:1/x.dtd\">"))
            for (var body : List.of(good, good.replace("KID", "&x;"), good.replace("KID", "&c;")))
                assertThat(codes(prologue + body)).containsExactly("bank-xml-not-allowed");
        assertThat(codes(good.replace("KID", "&x;"))).isNotEmpty();
        var deep = "<a>".repeat(5000);
        assertThat(codes(good.replace("<Ntry>", deep + "<Ntry>"))).isNotEmpty();
    }

    @Test
    void aFileOfAnotherKindOrThatIsCutSaysWhatToDo() {
        var good = BankPapers.camt("08", BankPapers.entry("08", "1", "10.00", ""));
        assertThat(codes(good.replace("camt.053.001.08", "camt.054.001.08"))).containsExactly("bank-other-camt");
        assertThat(codes(good.replace("camt.053.001.08", "camt.053.001.04"))).containsExactly("bank-other-camt");
        assertThat(codes(good.substring(0, good.length() / 2))).containsExactly("bank-xml-broken");
        assertThat(codes("<html></html>")).containsExactly("bank-not-a-statement");
        assertThat(codes("%PDF-1.7")).containsExactly("bank-columns-missing");
        assertThat(codes("PK\u0003\u0004")).containsExactly("bank-not-a-statement");
        assertThat(codes("")).containsExactly("bank-empty");
        assertThat(codes(good.replace("<Amt Ccy=\"NOK\">10.00", "<Amt Ccy=\"NOK\">10,00")))
                .contains("bank-amount");
        assertThat(codes(good.replace("2026-12-01", "2026-13-01"))).containsExactly("bank-date");
    }

    /** 1 000.00 and 10.00 in is 1 010.00; a statement that closes with 1 030.00 has lost 20.00. */
    @Test
    void aStatementThatDoesNotAddUpIsNotTaken() {
        var entry = BankPapers.entry("02", "1", "10.00", "");
        assertThat(codes(BankPapers.camt(
                        "02", BankPapers.balance("OPBD", "1000.00") + BankPapers.balance("CLBD", "1010.00") + entry)))
                .isEmpty();
        assertThat(codes(BankPapers.camt(
                        "02", BankPapers.balance("OPBD", "1000.00") + BankPapers.balance("CLBD", "1030.00") + entry)))
                .containsExactly("bank-does-not-add-up");
    }

    @Test
    void aListIsReadAsPeopleAndBanksWriteIt() {
        var list = """
                Bokført dato;Beløp;Valuta;KID;Referanse;Avsender;Melding
                01.12.2026;"10 337,46";NOK;12026100015;R1;NAV;
                2026-12-02;1.234,50;;;R2;NAV;Krav K-2026-10002
                3.12.2026;−500,00;NOK;;R3;Ola Nordmann;retur
                """;
        var read = lines(list);
        assertThat(read)
                .extracting(BankLine::amount)
                .containsExactly(Money.ofKroner("10337.46"), Money.ofKroner("1234.50"), Money.ofKroner("-500.00"));
        var windows = BankFile.read(list.replace('−', '-').getBytes(Charset.forName("windows-1252")))
                .orThrow();
        assertThat(windows.lines()).hasSize(3);
        assertThat(lines("Dato,Inn,Ut,Tekst\n2026-12-01,100.00,,a\n2026-12-01,,40.00,b\n"))
                .extracting(BankLine::amount)
                .containsExactly(Money.ofKroner("100.00"), Money.ofKroner("-40.00"));
    }

    /** A list that overlaps the last one tells of the same movements, also of two that are alike. */
    @Test
    void twoListsThatOverlapTellOfTheSameMovements() {
        var head = "Dato;Beløp;Melding\n";
        var monday = "01.12.2026;100,00;NAV\n01.12.2026;100,00;NAV\n";
        var first = lines(head + monday);
        var second = lines(head + monday + "02.12.2026;100,00;NAV\n");
        assertThat(first.stream().map(BankLine::key).collect(Collectors.toSet()))
                .hasSize(2)
                .isSubsetOf(second.stream().map(BankLine::key).toList());
        assertThat(second).hasSize(3);
    }

    @Test
    void aListWithoutItsColumnsOrWithAWrongLineSaysWhichLine() {
        assertThat(codes("Navn;Alder\nEva;22\n")).containsExactly("bank-columns-missing");
        assertThat(codes("Dato;Beløp\n32.12.2026;1\n01.12.2026;mye\n")).containsExactly("bank-date", "bank-amount");
    }

    /** Modulus 10 of 1 2026 10001, from the right times 2, 1, 2 ...: the control digit is worked out by hand. */
    @Test
    void everyClaimHasAKidAndItIsReadWithEitherControlDigit() {
        // 1 2 0 2 6 1 0 0 0 1, weights 1 2 1 2 1 2 1 2 1 2 from the left: 1+4+0+4+6+2+0+0+0+2 = 19, so the digit is 1
        assertThat(Kid.of("K-2026-10001")).isEqualTo("12026100011");
        assertThat(Kid.read("12026100011")).contains("K-2026-10001");
        assertThat(Kid.read("1 2026 10001 1")).contains("K-2026-10001");
        // modulus 11, weights 2 to 7 from the right: 1*2+0*3+0*4+0*5+1*6+6*7+2*2+0*3+2*4+1*5 = 67; 67 mod 11 = 1 gives
        // 10, "-"
        assertThat(Kid.read("1202610001-")).contains("K-2026-10001");
        // 2*2+0*3+0*4+0*5+1*6+6*7+2*2+0*3+2*4+1*5 = 69; 69 mod 11 = 3, so 8
        assertThat(Kid.read("12026100028")).contains("K-2026-10002");
        assertThat(Kid.read("12026100012")).as("a wrong digit").isEmpty();
        assertThat(Kid.read(Kid.of("S-2026-10001"))).contains("S-2026-10001");
        assertThat(Kid.read("98765432101")).as("somebody else's").isEmpty();
    }
}
