package no.kneika.messages.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Letters as files: what Randi has saved from wherever they came. */
public final class Papers {

    private Papers() {}

    /** A PDF with these lines; saved at another time, its bytes are others. */
    public static byte[] pdf(String... lines) {
        return pdf("", lines);
    }

    static byte[] locked(String... lines) {
        return pdf("hemmelig", lines);
    }

    /** A small PDF with a page whose drawing unpacks to so many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        return drawn((document, page) -> {
            var contents = new PDStream(document);
            contents.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var packed = new DeflaterOutputStream(contents.getCOSObject().createRawOutputStream())) {
                var nothing = new byte[1024 * 1024];
                Arrays.fill(nothing, (byte) ' ');
                for (int i = 0; i < megabytes; i++) packed.write(nothing);
            }
            page.setContents(contents);
        });
    }

    /** The same where the file keeps its list of things, which is unpacked before anything is looked at. */
    static byte[] bombInTheIndex(int megabytes) {
        return drawn((document, page) -> {
            var nothing = new COSArray();
            for (int i = 0; i < megabytes; i++) nothing.add(new COSString(new byte[1024 * 1024]));
            page.getCOSObject().setItem(COSName.getPDFName("Nothing"), nothing);
        });
    }

    /** A form that draws a form ten times that draws a form ten times. */
    static byte[] formsInForms(int deep) {
        return drawn((document, page) -> {
            var inner = new PDFormXObject(document);
            inner.setResources(new PDResources());
            inner.setBBox(new PDRectangle(10, 10));
            for (int i = 0; i < deep; i++) {
                var outer = new PDFormXObject(document);
                outer.setResources(new PDResources());
                outer.setBBox(new PDRectangle(10, 10));
                outer.getResources().put(COSName.getPDFName("F"), inner);
                try (var draws = outer.getStream().createOutputStream()) {
                    draws.write("/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
                }
                inner = outer;
            }
            try (var draws = new PDPageContentStream(document, page)) {
                draws.drawForm(inner);
            }
        });
    }

    private interface Drawing {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] drawn(Drawing drawing) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            drawing.on(document, page);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] pdf(String password, String... lines) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var words = new PDPageContentStream(document, page)) {
                words.beginText();
                words.setFont(new PDType1Font(FontName.HELVETICA), 11);
                words.setLeading(16);
                words.newLineAtOffset(60, 700);
                for (var line : lines) {
                    words.showText(line);
                    words.newLine();
                }
                words.endText();
            }
            document.getDocumentInformation().setCustomMetadataValue("saved", String.valueOf(System.nanoTime()));
            if (!password.isEmpty())
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static byte[] json(String id, String recipient, String reference, String body, String... attachments) {
        var listed = new StringBuilder();
        for (var name : attachments)
            listed.append(listed.isEmpty() ? "" : ",").append("{\"fileName\":\"" + name + "\"}");
        return """
                {"correspondenceId":"%s","recipient":"0192:%s","messageSender":"Nav Moss","sendersReference":"%s",
                 "sender":"889640782","published":"2026-08-17T08:00:00+02:00",
                 "content":{"language":"nb","messageTitle":"Svar fra Nav","messageBody":"%s","attachments":[%s]}}
                """.formatted(id, recipient, reference, body, listed).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
