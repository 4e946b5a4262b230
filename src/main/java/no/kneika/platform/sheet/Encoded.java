package no.kneika.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import no.kneika.kernel.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Text, and how it was written. UTF-8 is told by its own shape: text in another encoding with an æ in it is never valid
 * UTF-8 by chance. What is not, is Windows-1252, as Excel here saves "CSV".
 */
record Encoded(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decision<Encoded> decode(byte[] bytes) {
        var read = read(bytes);
        if (read == null || read.text().chars().anyMatch(Encoded::isNoText))
            return FileReading.refused("import-not-a-table");
        return Decision.accepted(read);
    }

    private static @Nullable Encoded read(byte[] bytes) {
        if (has(bytes, 0xEF, 0xBB, 0xBF)) return strictly(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
        if (has(bytes, 0xFF, 0xFE)) return strictly(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
        if (has(bytes, 0xFE, 0xFF)) return strictly(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
        var utf8 = strictly(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
        return utf8 == null ? strictly(bytes, 0, WINDOWS, "Windows-1252") : utf8;
    }

    private static boolean has(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static @Nullable Encoded strictly(byte[] bytes, int from, Charset charset, String name) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Encoded(text, name);
        } catch (CharacterCodingException notThat) {
            return null;
        }
    }

    /** A picture or a program has such signs; a table has not. */
    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
