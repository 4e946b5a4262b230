package no.kneika.messages.in;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file somebody brought, as a letter: a PDF, a letter as the letter service writes it, or that with attachments in a ZIP. */
final class BroughtLetter {

    /** Of a letter, whatever it is packed in. */
    static final long MOST_UNPACKED = 20L * 1024 * 1024;

    private static final int LOOKED_AT = 1024;

    private BroughtLetter() {}

    /** @param id what a letter without an id of its own gets */
    static Found read(String id, String name, byte[] content) {
        if (content.length == 0) return new Found.Unreadable("empty");
        var head = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        // Some writers put a few bytes before the mark, and every reader accepts it.
        if (head.contains("%PDF-")) return PdfLetter.read(id, name, content);
        if (head.startsWith("PK\u0003\u0004")) return zipped(content);
        if (head.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{"))
            return correspondence(alone(content));
        return new Found.Unreadable("other-kind");
    }

    private static Found zipped(byte[] content) {
        try {
            return correspondence(ZippedLetter.of(content, MOST_UNPACKED));
        } catch (CorrespondenceFile.Refused refused) {
            return new Found.Unreadable(refused.reason);
        } catch (IOException broken) {
            return new Found.Unreadable("broken");
        }
    }

    private static Found correspondence(Parts parts) {
        try {
            return new Found.Complete(CorrespondenceFile.read(parts));
        } catch (CorrespondenceFile.Refused refused) {
            return new Found.Unreadable(refused.reason);
        } catch (IOException broken) {
            return new Found.Unreadable("broken");
        }
    }

    private static Parts alone(byte[] content) {
        return new Parts() {
            @Override
            public byte[] correspondence() {
                return content;
            }

            @Override
            public byte @Nullable [] attachment(String name) {
                return null;
            }
        };
    }
}
