package no.kneika.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * A page on its way out. It is drawn whole before the first byte leaves, so that a failing template gives the error page
 * and never half of one.
 */
public final class Html implements View {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final String template;
    private final @Nullable String fragment;
    private final Page page;
    private final Object it;
    private final HttpStatus status;

    private Html(String template, @Nullable String fragment, Page page, Object it, HttpStatus status) {
        this.template = template;
        this.fragment = fragment;
        this.page = page;
        this.it = it;
        this.status = status;
    }

    /** @param template for example "funding/grant-form"; it gets the parameters {@code page} and {@code it} */
    public static Html page(String template, Page page, Object it) {
        return new Html(template, null, page, it, HttpStatus.OK);
    }

    public Html status(HttpStatus other) {
        return new Html(template, fragment, page, it, other);
    }

    public Html status(int code) {
        return status(HttpStatus.valueOf(code));
    }

    /** What htmx swaps in: a template with the same parameters, which the full page includes. */
    public Html fragment(String partTemplate) {
        return new Html(template, partTemplate, page, it, status);
    }

    public HttpStatus status() {
        return status;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean part = fragment != null && "true".equals(request.getHeader("HX-Request"));
        var drawn = new Utf8ByteOutput();
        TEMPLATES.render(part ? fragment + ".jte" : template + ".jte", Map.of("page", page, "it", it), drawn);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setLocale(Locale.of(page.lang()));
        // Every page is about somebody; a shared machine must not show it from its cache.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(drawn.getContentLength());
        drawn.writeTo(response.getOutputStream());
    }
}
