package no.kneika.claims.domain.bank;

import java.math.BigDecimal;
import java.util.Map;
import no.kneika.kernel.Money;

/** Whether a statement is whole: what it opens with and what is booked is what it closes with. A cut file is not taken. */
final class CamtBalance {

    private BigDecimal opening = BigDecimal.ZERO;
    private BigDecimal closing = BigDecimal.ZERO;
    private BigDecimal booked = BigDecimal.ZERO;
    private boolean opens;
    private boolean closes;

    void begins() {
        opening = closing = booked = BigDecimal.ZERO;
        opens = closes = false;
    }

    void adds(BigDecimal amount) {
        booked = booked.add(amount);
    }

    /** Takes a balance out of what was gathered of the statement, so that the next one is not added to it. */
    void takes(Map<String, String> statement) {
        var kind = statement.getOrDefault("Bal/Tp/CdOrPrtry/Cd", "");
        var amount = statement.getOrDefault("Bal/Amt", "");
        var debit = statement.getOrDefault("Bal/CdtDbtInd", "").equals("DBIT");
        statement.keySet().removeIf(path -> path.startsWith("Bal/"));
        if (!amount.matches("\\d{1,15}(\\.\\d{1,5})?")) return;
        var signed = debit ? new BigDecimal(amount).negate() : new BigDecimal(amount);
        if (kind.equals("OPBD") || kind.equals("PRCD") && !opens) {
            opening = signed;
            opens = true;
        } else if (kind.equals("CLBD")) {
            closing = signed;
            closes = true;
        }
    }

    boolean holds() {
        return !opens || !closes || opening.add(booked).compareTo(closing) == 0;
    }

    Money missing() {
        return Money.roundHalfUp(closing.subtract(opening).subtract(booked));
    }
}
