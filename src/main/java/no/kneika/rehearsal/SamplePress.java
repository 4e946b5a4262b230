package no.kneika.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.kneika.documents.Letterhead;
import no.kneika.documents.PdfPress;

/**
 * Presses the first paper of each kind and every fiftieth after it. The page of each is made all the same, so a word or a
 * figure that is missing stops the rehearsal; only the slow step from page to PDF is left out.
 */
final class SamplePress implements PdfPress {

    private static final int EVERY = 50;

    private static final byte[] NOT_PRESSED = """
            %PDF-1.4
            % This paper was not pressed: a rehearsal presses a sample, or all with --pdf all.
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private final Supplier<PdfPress> press;
    private final boolean all;
    private final Map<String, Integer> seen = new HashMap<>();
    private int pressed;

    SamplePress(Supplier<PdfPress> press, boolean all) {
        this.press = press;
        this.all = all;
    }

    @Override
    public byte[] press(String template, Letterhead head, Object it) {
        if (isSample(template)) return press.get().press(template, head, it);
        press.get().preview(template, head, it);
        return NOT_PRESSED.clone();
    }

    private synchronized boolean isSample(String template) {
        int before = seen.merge(template, 1, Integer::sum) - 1;
        boolean sample = all || before % EVERY == 0;
        if (sample) pressed++;
        return sample;
    }

    @Override
    public String preview(String template, Letterhead head, Object it) {
        return press.get().preview(template, head, it);
    }

    /** Another rehearsal begins. */
    synchronized void forget() {
        seen.clear();
        pressed = 0;
    }

    synchronized int made() {
        return seen.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int pressed() {
        return pressed;
    }
}
