package no.kneika.claims.domain.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import org.apache.commons.csv.CSVRecord;

/** One line of a list, cell by cell. */
final class BankCells {

    private static final Pattern NORWEGIAN = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

    private final CSVRecord record;
    private final Map<String, Integer> columns;
    private final List<Reason> against = new ArrayList<>();
    private final int number;

    BankCells(CSVRecord record, Map<String, Integer> columns) {
        this.record = record;
        this.columns = columns;
        this.number = Math.toIntExact(record.getRecordNumber());
    }

    static String account(CSVRecord record, Map<String, Integer> columns) {
        int index = columns.getOrDefault("account", -1);
        return index < 0 || index >= record.size() ? "" : record.get(index).replaceAll("[ .]", "");
    }

    Decision<BankLine> line() {
        var day = day();
        var amount =
                columns.containsKey("amount") ? amount("amount") : amount("in").minus(out());
        var kid = cell("kid", 60).replaceAll("[ .]", "");
        var reference = cell("reference", 60);
        var payer = cell("payer", 140);
        var message = cell("message", 400);
        var currency = cell("currency", 3).toUpperCase(Locale.ROOT);
        var account = account(record, columns);
        var what = String.join("|", day.toString(), amount.toString(), kid, reference, payer, message);
        return Decision.unless(
                against,
                new BankLine(
                        new BankLine.Key(account, "CSV", digest(what)),
                        amount,
                        currency.isEmpty() ? BankLine.KRONER : currency,
                        day,
                        kid,
                        reference,
                        payer,
                        message,
                        false));
    }

    private String cell(String column, int most) {
        int index = columns.getOrDefault(column, -1);
        var text = index < 0 || index >= record.size() ? "" : record.get(index).strip();
        return text.length() > most ? text.substring(0, most) : text;
    }

    private LocalDate day() {
        var text = cell("date", 20);
        try {
            var norwegian = NORWEGIAN.matcher(text);
            if (norwegian.matches())
                return LocalDate.of(
                        Integer.parseInt(norwegian.group(3)),
                        Integer.parseInt(norwegian.group(2)),
                        Integer.parseInt(norwegian.group(1)));
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            against.add(BankFile.wrong("bank-date", number, text));
            return LocalDate.EPOCH;
        }
    }

    /** Some banks write what goes out with a minus, some without. */
    private Money out() {
        var out = amount("out");
        return out.isNegative() ? out.negate() : out;
    }

    /** "1 234,56", "1.234,56", "1,234.56", "−500" and "500-" as whoever wrote them meant. */
    private Money amount(String column) {
        var written = cell(column, 40);
        var text =
                written.replaceAll("(?i)[\\s\\u00a0\\u2007\\u202f']|kr|nok", "").replace('\u2212', '-');
        if (text.isEmpty()) return none(column, written);
        boolean negative = text.startsWith("-") || text.endsWith("-");
        var plain = text.replaceAll("^[-+]|-$", "");
        int point = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        // "1.234" is a thousand and more; "1,5" is not.
        boolean thousands = point >= 0 && plain.length() - point == 4;
        var digits = point < 0 || thousands
                ? plain.replaceAll("(?<=\\d)[.,](?=\\d{3})", "")
                : plain.substring(0, point).replaceAll("(?<=\\d)[.,](?=\\d{3})", "") + "." + plain.substring(point + 1);
        if (!digits.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            against.add(BankFile.wrong("bank-amount", number, written));
            return Money.ZERO;
        }
        var money = Money.roundHalfUp(new BigDecimal(digits));
        return negative ? money.negate() : money;
    }

    private Money none(String column, String written) {
        if (column.equals("amount")) against.add(BankFile.wrong("bank-amount", number, written));
        return Money.ZERO;
    }

    private static String digest(String what) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
