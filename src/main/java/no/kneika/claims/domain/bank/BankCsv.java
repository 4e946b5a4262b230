package no.kneika.claims.domain.bank;

import static no.kneika.claims.domain.bank.BankFile.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads movements as an internet bank lists them: semicolon, comma or tab, UTF-8 or Windows-1252, one amount column or
 * one for in and one for out. A list has no statement number, so a line is known by what it says and which of its like it
 * is: the same list again, or one that overlaps it, tells of the same movements.
 */
final class BankCsv {

    private static final Map<String, List<String>> NAMES = Map.of(
            "date", List.of("dato", "date", "bokført", "bokføringsdato", "bokført dato", "bokførd", "booking date"),
            "amount", List.of("beløp", "amount", "sum", "beløp nok", "kroner"),
            "in", List.of("inn", "inn på konto", "kredit", "credit", "innskudd", "innskot"),
            "out", List.of("ut", "ut fra konto", "ut av konto", "debet", "debit", "uttak"),
            "currency", List.of("valuta", "currency"),
            "kid", List.of("kid", "kid-nummer", "kid nummer", "kidnummer"),
            "reference", List.of("referanse", "reference", "arkivref", "arkivreferanse", "transaksjonsid", "numref"),
            "payer", List.of("avsender", "betaler", "betalar", "payer", "fra", "navn", "namn", "sendar"),
            "message", List.of("melding", "tekst", "text", "message", "beskrivelse", "forklaring", "skildring"),
            "account", List.of("konto", "kontonummer", "account", "til konto"));

    private BankCsv() {}

    static Decision<Statement> read(byte[] bytes) {
        var text = decoded(bytes);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'))
            return refused("bank-not-a-statement");
        try {
            return rows(text);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            return refused("bank-not-a-statement");
        }
    }

    private static Decision<Statement> rows(String text) throws IOException {
        var heading = text.lines().findFirst().orElse("");
        char separator = heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CSVRecord> records;
        try (var parser = CSVParser.parse(text, format)) {
            records = parser.getRecords();
        }
        if (records.isEmpty()) return refused("bank-not-a-statement");
        if (records.size() > BankFile.MOST_LINES) return refused("bank-too-many-lines", BankFile.MOST_LINES);
        var columns = columns(records.getFirst());
        var isWhole = columns.containsKey("date") && (columns.containsKey("amount") || columns.containsKey("in"));
        if (!isWhole) return refused("bank-columns-missing");
        return lines(records.subList(1, records.size()), columns);
    }

    private static Decision<Statement> lines(List<CSVRecord> records, Map<String, Integer> columns) {
        var lines = new ArrayList<BankLine>();
        var against = new ArrayList<Reason>();
        var alike = new HashMap<String, Integer>();
        var accounts = records.stream()
                .map(record -> BankCells.account(record, columns))
                .filter(account -> !account.isEmpty())
                .distinct()
                .toList();
        if (accounts.size() > 1) return refused("bank-many-accounts", String.join(", ", accounts));
        for (var record : records)
            switch (new BankCells(record, columns).line()) {
                case Decision.Accepted<BankLine>(var line) -> {
                    if (!line.amount().isZero()) lines.add(numbered(line, alike));
                }
                case Decision.Refused<BankLine>(var reasons) -> against.addAll(reasons);
            }
        return Decision.unless(
                against.stream().limit(20).toList(),
                new Statement(Statement.Format.CSV, accounts.isEmpty() ? "" : accounts.getFirst(), lines, 0));
    }

    private static BankLine numbered(BankLine line, Map<String, Integer> alike) {
        int which = alike.merge(line.key().entry(), 1, Integer::sum);
        return new BankLine(
                new BankLine.Key(
                        line.key().account(), line.key().statement(), line.key().entry() + "/" + which),
                line.amount(),
                line.currency(),
                line.bookedOn(),
                line.kid(),
                line.reference(),
                line.payer(),
                line.message(),
                line.reversal());
    }

    private static Map<String, Integer> columns(CSVRecord heading) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < heading.size(); i++) {
            var name = heading.get(i).strip().toLowerCase(Locale.ROOT);
            int at = i;
            NAMES.forEach((column, names) -> {
                if (names.contains(name)) columns.putIfAbsent(column, at);
            });
        }
        return columns;
    }

    /** Bytes that are no UTF-8 are Windows-1252: banks write one or the other. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
