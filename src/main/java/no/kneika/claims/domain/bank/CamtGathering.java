package no.kneika.claims.domain.bank;

import static no.kneika.claims.domain.bank.BankFile.refused;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/**
 * Gathers what a camt.053 says while it is read: the values of an entry and of each transaction in it, by their path from
 * there. An entry with many transactions, as a bank books many payments with KID at once, is as many lines.
 */
final class CamtGathering {

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<String> statements = new HashSet<>();
    private final List<BankLine> lines = new ArrayList<>();
    private final List<Reason> against = new ArrayList<>();
    private final CamtBalance balance = new CamtBalance();
    private Map<String, String> statement = new HashMap<>();
    private Map<String, String> entry = new HashMap<>();
    private List<Map<String, String>> details = new ArrayList<>();
    private int entryNumber;
    private int pending;

    int depth() {
        return path.size();
    }

    int lines() {
        return lines.size();
    }

    void begins(XMLStreamReader xml) {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        switch (at()) {
            case "Document/BkToCstmrStmt/Stmt" -> {
                statement = new HashMap<>();
                entryNumber = 0;
                balance.begins();
            }
            case "Document/BkToCstmrStmt/Stmt/Ntry" -> {
                entry = new HashMap<>();
                details = new ArrayList<>();
                entryNumber++;
            }
            case "Document/BkToCstmrStmt/Stmt/Ntry/NtryDtls/TxDtls" -> details.add(new HashMap<>());
            default -> {}
        }
        var currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null) put("@Ccy", currency);
    }

    void says(String some) {
        if (text.length() + some.length() < 4000) text.append(some);
    }

    void ends() {
        var said = text.toString().strip();
        text.setLength(0);
        if (!said.isEmpty()) put("", said);
        switch (at()) {
            case "Document/BkToCstmrStmt/Stmt/Ntry" -> entryEnds();
            case "Document/BkToCstmrStmt/Stmt" -> statementEnds();
            case "Document/BkToCstmrStmt/Stmt/Bal" -> balance.takes(statement);
            default -> {}
        }
        path.removeLast();
    }

    private String at() {
        return String.join("/", path);
    }

    /** Free text may come in several pieces; they belong together. */
    private void put(String attribute, String value) {
        var names = List.copyOf(path);
        if (names.size() < 4) return;
        var all = "Ntry".equals(names.get(3))
                ? names.size() > 5 && "TxDtls".equals(names.get(5))
                        ? inside(details.getLast(), names, 6)
                        : inside(entry, names, 4)
                : inside(statement, names, 3);
        all.to().merge(all.path() + attribute, value, (before, more) -> before + " " + more);
    }

    private record Inside(Map<String, String> to, String path) {}

    private static Inside inside(Map<String, String> to, List<String> names, int from) {
        return new Inside(to, String.join("/", names.subList(from, names.size())));
    }

    private void entryEnds() {
        var status = entry.getOrDefault("Sts", entry.getOrDefault("Sts/Cd", "BOOK"));
        if (!status.equals("BOOK")) {
            pending++;
            return;
        }
        var facts = new CamtEntry(account(), statement.getOrDefault("Id", ""), entryNumber, entry, details);
        balance.adds(facts.signed());
        switch (facts.lines()) {
            case Decision.Accepted<List<BankLine>>(var some) -> lines.addAll(some);
            case Decision.Refused<List<BankLine>>(var reasons) -> against.addAll(reasons);
        }
    }

    private void statementEnds() {
        accounts.add(account());
        if (statement.getOrDefault("Id", "").isEmpty()) against.add(BankFile.wrong("bank-no-statement-id"));
        else if (!statements.add(statement.getOrDefault("Id", "")))
            against.add(BankFile.wrong("bank-statement-twice", statement.getOrDefault("Id", "")));
        if (!balance.holds())
            against.add(BankFile.wrong("bank-does-not-add-up", statement.getOrDefault("Id", ""), balance.missing()));
    }

    /** An IBAN of ours ends with the account number. */
    private String account() {
        var iban = statement.getOrDefault("Acct/Id/IBAN", "").replace(" ", "");
        if (iban.length() == 15 && iban.startsWith("NO")) return iban.substring(4);
        return iban.isEmpty() ? statement.getOrDefault("Acct/Id/Othr/Id", "").replaceAll("[ .]", "") : iban;
    }

    Decision<Statement> statement() {
        if (accounts.isEmpty()) return refused("bank-not-a-statement");
        if (accounts.size() > 1) return refused("bank-many-accounts", String.join(", ", accounts));
        return Decision.unless(
                against.stream().limit(20).toList(),
                new Statement(Statement.Format.CAMT_053, accounts.iterator().next(), lines, pending));
    }

    /** Not more than a bank writes, nor finer. */
    static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,13}(\\.\\d{1,5})?")) throw new NumberFormatException(text);
        return new BigDecimal(text).setScale(2);
    }
}
