package no.kneika.claims.domain.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;

/** One booked entry, and the transactions it is made of. */
record CamtEntry(
        String account, String statement, int number, Map<String, String> entry, List<Map<String, String>> details) {

    private static final String NOTHING = "NOTPROVIDED";

    /** As it counts in the balance; nothing when it cannot be read, which is said elsewhere. */
    BigDecimal signed() {
        try {
            var amount = CamtGathering.amount(entry.getOrDefault("Amt", ""));
            return isOut(entry) ? amount.negate() : amount;
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return BigDecimal.ZERO;
        }
    }

    Decision<List<BankLine>> lines() {
        try {
            var amounts = details.stream().map(CamtEntry::amountOf).toList();
            // Only where the parts are the whole are they lines of their own.
            boolean parts = details.size() > 1
                    && amounts.stream().noneMatch(String::isEmpty)
                    && sum(amounts).compareTo(signed().abs()) == 0;
            var lines = new ArrayList<BankLine>();
            if (parts)
                for (int i = 0; i < details.size(); i++)
                    lines.add(line(details.get(i), amounts.get(i), name() + "/" + (i + 1), reference(i)));
            else lines.add(line(together(), entry.getOrDefault("Amt", ""), name(), reference(together())));
            return Decision.accepted(
                    lines.stream().filter(line -> !line.amount().isZero()).toList());
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return Decision.refused(BankFile.wrong("bank-amount", number, entry.getOrDefault("Amt", "")));
        } catch (DateTimeException unreadable) {
            return Decision.refused(BankFile.wrong("bank-date", number, entry.getOrDefault("BookgDt/Dt", "")));
        }
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(CamtGathering::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String amountOf(Map<String, String> tx) {
        return tx.getOrDefault("Amt", tx.getOrDefault("AmtDtls/TxAmt/Amt", ""));
    }

    /** The entry's own name; a bank that gives none has its order. */
    private String name() {
        var own = entry.getOrDefault("NtryRef", "");
        return own.isEmpty() ? "#" + number : own;
    }

    /** Where the bank does not say how the amount is divided, whatever any part of it says is said of the whole. */
    private Map<String, String> together() {
        if (details.size() == 1) return details.getFirst();
        var all = new HashMap<String, String>();
        for (var tx : details) tx.forEach((path, said) -> all.merge(path, said, (one, more) -> one + " " + more));
        all.remove("CdtDbtInd");
        return all;
    }

    /** Some banks give every payment of a day the same reference; then its place in the entry tells them apart. */
    private String reference(int number) {
        var own = reference(details.get(number));
        var alike = details.stream().filter(tx -> reference(tx).equals(own)).count();
        return alike > 1 && !own.isEmpty() ? own + "/" + (number + 1) : own;
    }

    private BankLine line(Map<String, String> tx, String amount, String name, String reference) {
        var out = tx.containsKey("CdtDbtInd") ? isOut(tx) : isOut(entry);
        var money = Money.roundHalfUp(CamtGathering.amount(amount));
        return new BankLine(
                new BankLine.Key(account, statement, name),
                out ? money.negate() : money,
                entry.getOrDefault("Amt@Ccy", ""),
                bookedOn(),
                shortened(tx.getOrDefault("RmtInf/Strd/CdtrRefInf/Ref", ""), 60),
                shortened(reference, 60),
                shortened(tx.getOrDefault("RltdPties/Dbtr/Nm", tx.getOrDefault("RltdPties/Dbtr/Pty/Nm", "")), 140),
                shortened(
                        (tx.getOrDefault("RmtInf/Ustrd", "") + " " + tx.getOrDefault("AddtlTxInf", "") + " "
                                        + entry.getOrDefault("AddtlNtryInf", ""))
                                .replaceAll("\\s+", " ")
                                .strip(),
                        400),
                entry.getOrDefault("RvslInd", "").equals("true")
                        || tx.keySet().stream().anyMatch(path -> path.startsWith("RtrInf")));
    }

    private String reference(Map<String, String> tx) {
        for (var candidate : List.of(
                tx.getOrDefault("Refs/AcctSvcrRef", ""),
                details.size() > 1 ? "" : entry.getOrDefault("AcctSvcrRef", ""),
                tx.getOrDefault("Refs/TxId", ""),
                tx.getOrDefault("Refs/EndToEndId", "")))
            if (!candidate.isEmpty() && !candidate.equals(NOTHING)) return candidate;
        return "";
    }

    private LocalDate bookedOn() {
        var day = entry.getOrDefault(
                "BookgDt/Dt", entry.getOrDefault("BookgDt/DtTm", entry.getOrDefault("ValDt/Dt", "")));
        return LocalDate.parse(day.substring(0, Math.min(10, day.length())));
    }

    private static boolean isOut(Map<String, String> of) {
        return of.getOrDefault("CdtDbtInd", "CRDT").equals("DBIT");
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
