package no.kneika.claims.domain.bank;

import java.nio.charset.StandardCharsets;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** Reads a bank's file as it comes (bankfil): camt.053 or a list of movements as CSV. One wrong line stops the file. */
public final class BankFile {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_LINES = 20_000;
    private static final String SOURCE = "rules.md 5";

    private BankFile() {}

    public static Decision<Statement> read(byte[] bytes) {
        if (bytes.length == 0) return refused("bank-empty");
        if (bytes.length > MOST_BYTES) return refused("bank-too-large", MOST_BYTES / 1024 / 1024);
        return (isXml(bytes) ? Camt053.read(bytes) : BankCsv.read(bytes))
                .then(statement -> statement.lines().isEmpty() && statement.pending() == 0
                        ? refused("bank-no-lines")
                        : Decision.accepted(statement));
    }

    private static boolean isXml(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u0000", "")
                .replaceFirst("^[\u00fe\u00ff]+", "")
                .stripLeading();
        return start.startsWith("<");
    }

    static Reason wrong(String code, Object... values) {
        return Reason.of(code, SOURCE, values).at("file");
    }

    static <T> Decision<T> refused(String code, Object... values) {
        return Decision.refused(wrong(code, values));
    }
}
