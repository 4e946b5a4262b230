package no.kneika.messages.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

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
