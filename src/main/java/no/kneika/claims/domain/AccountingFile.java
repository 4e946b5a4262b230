package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Posted;

/**
 * Movements as the accounting system books them (regnskapsfil): what leaves a place is credited its account, what comes to one
 * is debited. Alike movements are one pair of lines, and none names a person.
 */
public final class AccountingFile {

    /** Where pay comes from before it is in the ledger: payroll's own account. */
    public static final String PAYROLL = "PAYROLL";

    private static final String HEADING = "journal;line;period;belongs_to;account;debit;credit;text;funder;faculty\r\n";

    private AccountingFile() {}

    /** Whose money it is, as the accounting system keeps it apart (dimensjoner). */
    public record Whose(String funder, String faculty) {}

    /** @param debit or {@code credit}: the other is nothing */
    public record Line(
            YearMonth period,
            Optional<YearMonth> belongsTo,
            String account,
            Money debit,
            Money credit,
            Cause.Kind text,
            Whose whose) {}

    private record Key(
            YearMonth period, Optional<YearMonth> belongsTo, Cause.Kind cause, String from, String to, Whose whose) {

        static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::period)
                .thenComparing(key -> key.belongsTo().orElse(key.period()))
                .thenComparing(Key::cause)
                .thenComparing(Key::to)
                .thenComparing(Key::from)
                .thenComparing(key -> key.whose().funder())
                .thenComparing(key -> key.whose().faculty());
    }

    /**
     * @param accounts by the name of a place, and {@link #PAYROLL}
     * @return pairs of debit and credit; what stays on one account is left out
     */
    public static List<Line> lines(
            Collection<Posted> posted, Map<String, String> accounts, Function<Posted, Whose> whose) {
        var sums = new TreeMap<Key, Money>(Key.IN_ORDER);
        for (var each : posted) {
            var from = account(accounts, left(each));
            var to = account(accounts, came(each));
            if (from.equals(to)) continue;
            sums.merge(
                    new Key(each.period(), each.belongsTo(), each.cause(), from, to, whose.apply(each)),
                    each.amount(),
                    Money::plus);
        }
        var lines = new ArrayList<Line>();
        sums.forEach((key, amount) -> {
            if (amount.isZero()) return;
            lines.add(line(key, key.to(), amount, Money.ZERO));
            lines.add(line(key, key.from(), Money.ZERO, amount));
        });
        return lines;
    }

    /**
     * What a funder paid for pay that was taken back stays in the bank until it is paid back: it is the debt that comes and goes,
     * and beside it the pay, or the money.
     */
    private static String left(Posted each) {
        if (each.to() == Account.REPAYABLE) return Account.REPAYABLE.name();
        if (each.from().filter(Account.REPAYABLE::equals).isPresent()) return Account.RECEIVED.name();
        return each.from().map(Account::name).orElse(PAYROLL);
    }

    private static String came(Posted each) {
        if (each.to() == Account.REPAYABLE)
            return each.cause() == Cause.Kind.REPAYMENT_UNDONE
                            || each.from().filter(Account.OVERCLAIMED::equals).isPresent()
                    ? Account.RECEIVED.name()
                    : Account.TAKEN_BACK.name();
        return each.from().filter(Account.REPAYABLE::equals).isPresent()
                ? Account.REPAYABLE.name()
                : each.to().name();
    }

    private static String account(Map<String, String> accounts, String place) {
        return Objects.requireNonNull(accounts.get(place), () -> "no account for " + place);
    }

    private static Line line(Key key, String account, Money debit, Money credit) {
        return new Line(key.period(), key.belongsTo(), account, debit, credit, key.cause(), key.whose());
    }

    /** UTF-8 with a byte order mark, semicolons and decimal comma; periods as 2026-09. */
    public static String csv(int journal, List<Line> lines, Function<Cause.Kind, String> words) {
        var text = new StringBuilder("\uFEFF").append(HEADING);
        int number = 0;
        for (var line : lines)
            text.append(String.join(
                            ";",
                            String.valueOf(journal),
                            String.valueOf(++number),
                            line.period().toString(),
                            line.belongsTo().map(YearMonth::toString).orElse(""),
                            line.account(),
                            amount(line.debit()),
                            amount(line.credit()),
                            cell(words.apply(line.text())),
                            cell(line.whose().funder()),
                            cell(line.whose().faculty())))
                    .append("\r\n");
        return text.toString();
    }

    private static String amount(Money money) {
        return money.isZero() ? "" : money.kroner().toPlainString().replace('.', ',');
    }

    // A cell that begins like a formula would be run by a spreadsheet.
    private static String cell(String text) {
        var safe = text.replaceAll("[;\"\\r\\n]", " ").strip();
        return safe.matches("[=+@\\-].*") ? "'" + safe : safe;
    }
}
