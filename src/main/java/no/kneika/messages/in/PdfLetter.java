package no.kneika.messages.in;

import java.io.IOException;
import java.util.List;
import no.kneika.messages.in.Correspondence.Attachment;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A letter that is a PDF and nothing else: its words are read out of it. One that is a picture is kept unread. */
final class PdfLetter {

    private static final int MOST_PAGES = 100;
    private static final int TITLE_AT_MOST = 120;

    /** Far more than a hundred full pages are drawn with. */
    private static final int MOST_OPERATORS = 2_000_000;

    private PdfLetter() {}

    /** A form that draws a form that draws a form has no end that anybody would wait for. */
    private static final class Reader extends PDFTextStripper {
        private int operators;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            // Not an IOException: those are swallowed where a form is drawn.
            if (++operators > MOST_OPERATORS) throw new IllegalStateException("a page without an end");
            super.processOperator(operator, operands);
        }
    }

    static Found read(String id, String name, byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) return new Found.Unreadable("too-large");
            // In the order the words were written, which in letters is the order they are read.
            var reader = new Reader();
            reader.setEndPage(MOST_PAGES);
            var words = reader.getText(document).replace("\u0000", "").strip();
            return new Found.Complete(new Correspondence(
                    id,
                    "",
                    "",
                    null,
                    "",
                    title(words, name),
                    words,
                    "",
                    null,
                    List.of(new Attachment(name, "application/pdf", bytes)),
                    true));
        } catch (InvalidPasswordException locked) {
            return new Found.Unreadable("locked");
        } catch (IOException | RuntimeException broken) {
            // The library throws many kinds of errors at files that are not what they say.
            return new Found.Unreadable("broken");
        }
    }

    /** What somebody would call the letter: its first line, or what the file is called. */
    private static String title(String words, String name) {
        var first = words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(name);
        return first.length() > TITLE_AT_MOST ? first.substring(0, TITLE_AT_MOST) : first;
    }
}
