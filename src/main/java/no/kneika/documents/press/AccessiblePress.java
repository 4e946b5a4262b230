package no.kneika.documents.press;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.documents.Letterhead;
import no.kneika.documents.Paper;
import no.kneika.documents.PdfPress;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** PDF/A-2a and PDF/UA-1: fonts embedded, sRGB, every element tagged. Reaches for nothing outside the template. */
@Component
public class AccessiblePress implements PdfPress {

    /** What XML 1.0 cannot carry (section 2.2), for example a pasted control character. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Pattern HEADING = Pattern.compile("<(/?)h([1-4])\\b");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final byte[] regular = PlainFont.of(resource("fonts/400Regular/Inter_400Regular.ttf"));
    private final byte[] semiBold = PlainFont.of(resource("fonts/600SemiBold/Inter_600SemiBold.ttf"));
    private final byte[] italic = PlainFont.of(resource("fonts/400Regular_Italic/Inter_400Regular_Italic.ttf"));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String css = new String(resource("paper/paper.css"), StandardCharsets.UTF_8);

    AccessiblePress(Texts texts) {
        this.texts = texts;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] press(String template, Letterhead head, Object it) {
        return pdf(render(template, Map.of("paper", paper(head, false), "it", it)));
    }

    byte[] pdf(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.useFont(bytes(regular), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(bytes(italic), "Inter", 400, FontStyle.ITALIC, true);
        builder.useFont(bytes(semiBold), "Inter", 600, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.withProducer("Kneika");
        builder.withHtmlContent(xhtml.replace("</head>", "<style>" + css + "</style></head>"), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("a paper could not be pressed", failed);
        }
        return pdf.toByteArray();
    }

    @Override
    public String preview(String template, Letterhead head, Object it) {
        var sheet = render(template, Map.of("paper", paper(head, true), "it", it));
        // The sheet lies under the page's own h1 and h2.
        return HEADING.matcher(sheet)
                .replaceAll(found -> "<" + found.group(1) + "h" + Math.min(6, Integer.parseInt(found.group(2)) + 2));
    }

    Paper paper(Letterhead head, boolean preview) {
        var language = Language.of(head.language().getLanguage()).orElse(Language.NB);
        return new Paper(head, preview, texts.in(language));
    }

    String render(String template, Map<String, Object> values) {
        var output = new StringOutput();
        templates.render(template + ".jte", values, output);
        return NOT_XML.matcher(output.toString()).replaceAll("\uFFFD").strip();
    }

    private static FSSupplier<InputStream> bytes(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] resource(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(path, missing);
        }
    }
}
