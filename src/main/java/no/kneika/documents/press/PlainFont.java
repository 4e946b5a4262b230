package no.kneika.documents.press;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A font without its table of substitutions (GSUB: small capitals, fractions, arrows). Letters in Norwegian and English
 * need none of them, and PDFBox tries them all on every word: it was more than half the time a paper took.
 */
final class PlainFont {

    /** Where a TrueType file says how many tables it has, where their list begins, and the size of a line in it. */
    private static final int COUNT = 4;

    private static final int LIST = 12;
    private static final int LINE = 16;
    private static final String TABLE = "GSUB";

    private PlainFont() {}

    /** The same font; the table is there under a name nobody asks for. */
    static byte[] of(byte[] font) {
        var plain = font.clone();
        int tables = ByteBuffer.wrap(plain).getShort(COUNT);
        for (int i = 0; i < tables; i++) {
            int at = LIST + i * LINE;
            if (new String(plain, at, TABLE.length(), StandardCharsets.US_ASCII).equals(TABLE)) plain[at] = 'x';
        }
        return plain;
    }
}
