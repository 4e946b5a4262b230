package no.kneika.messages.in;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.kneika.messages.in.Correspondence.Attachment;
import no.kneika.messages.in.ReadingLimit.Most;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A letter that is a PDF and nothing else: its words are read out of it. One that is a picture is kept unread. */
final class PdfLetter {

    private static final int MOST_PAGES = 100;
    private static final int TITLE_AT_MOST = 120;

    /** From when the reader should have stopped to when nobody waits for it any more. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private PdfLetter() {}

    /** A form that draws a form that draws a form has no end that anybody would wait for. */
    private static final class Reader extends PDFTextStripper {
        private final ReadingLimit limit;

        Reader(ReadingLimit limit) {
            this.limit = limit;
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            super.processPage(new Unpacked(page));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            limit.step();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            limit.sign();
            super.processTextPosition(text);
        }
    }

    /** The library unpacks a page while it draws it, past every filter; so it is unpacked first, and counted. */
    private static final class Unpacked extends PDPage {
        private final PDPage page;

        Unpacked(PDPage page) {
            super(page.getCOSObject());
            this.page = page;
        }

        @Override
        public PDResources getResources() {
            return page.getResources(); // with the fonts the other pages have opened
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            return page.getContentsForRandomAccess();
        }
    }

    static Found read(String id, String name, byte[] bytes) {
        return read(id, name, bytes, Most.OF_A_LETTER);
    }

    /** In a thread of its own: where the library itself finds no end, nobody waits for it. */
    static Found read(String id, String name, byte[] bytes, Most most) {
        var reading = new FutureTask<>(() -> readInTime(id, name, bytes, most));
        Thread.ofPlatform().daemon().name("letter-reader").start(reading);
        try {
            return reading.get(most.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            return new Found.Unreadable("endless");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Found readInTime(String id, String name, byte[] bytes, Most most) {
        var limit = new ReadingLimit(most);
        try {
            return CountedFilter.counting(limit, () -> read(id, name, bytes, limit));
        } catch (InvalidPasswordException locked) {
            return new Found.Unreadable("locked");
        } catch (ReadingLimit.Reached reached) {
            return new Found.Unreadable(reached.reason);
        } catch (OutOfMemoryError tooLarge) {
            // What unpacks to little can still be a great many small things; it is let go of here.
            return new Found.Unreadable("too-large");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The library throws many kinds of errors at files that are not what they say.
            return new Found.Unreadable("broken");
        }
    }

    private static Found read(String id, String name, byte[] bytes, ReadingLimit limit) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) return new Found.Unreadable("too-large");
            // In the order the words were written, which in letters is the order they are read.
            var reader = new Reader(limit);
            reader.setEndPage(MOST_PAGES);
            var words = reader.getText(document).replace("\u0000", "").strip();
            limit.inTime();
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
