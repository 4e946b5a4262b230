package no.kneika.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/** Serves the parts on a few made-up pages, without the rest of the house, under the same content policy. */
final class Gallery implements AutoCloseable {

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final Texts TEXTS = new Texts(true);

    private final HttpServer server;
    private final TemplateEngine templates;
    private final Map<String, String> pages = new HashMap<>();

    Gallery() throws IOException {
        templates = TemplateEngine.create(new Both(), Path.of("target/test-jte"), ContentType.Html);
        templates.setTrimControlStructures(true);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void show(String path, String template, Page page, @Nullable Object it) {
        var output = new StringOutput();
        templates.render(template + ".jte", it == null ? Map.of("page", page) : Map.of("page", page, "it", it), output);
        pages.put(path, output.toString());
    }

    static Page page(
            String title, String here, @Nullable Capacity capacity, String name, Language language, String done) {
        return new Page(
                title,
                here,
                capacity,
                capacity == null ? null : new Reader(name, language, "Høgskolen i Nordfjella"),
                capacity == null ? List.of() : Menu.of(capacity),
                Map.of("today", 7, "extensions", 4, "claims", 2),
                new TrainingBanner(
                        LocalDate.of(2026, 11, 23),
                        List.of(
                                new TrainingBanner.Button(
                                        "/training/clock", "step", "week", "training.wind-week", false),
                                new TrainingBanner.Button(
                                        "/training/clock", "step", "month", "training.wind-month", false)),
                        "/training/start-over"),
                LocalDate.of(2026, 11, 23),
                TEXTS.in(language),
                new Visit("/here", Map.of("done", done, "sort", "amount"), () -> "token", "X-CSRF-TOKEN", 28_800),
                capacity != null && capacity.isStaff());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var html = pages.get(path);
        byte[] body = html == null ? asset(path) : html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", html == null ? type(path) : "text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", CONTENT);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] asset(String path) throws IOException {
        try (var in = path.startsWith("/assets/") ? Gallery.class.getResourceAsStream(path) : null) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static String type(String path) {
        if (path.endsWith(".css")) return "text/css";
        if (path.endsWith(".js")) return "text/javascript";
        if (path.endsWith(".svg")) return "image/svg+xml";
        if (path.endsWith(".webmanifest")) return "application/manifest+json";
        return path.endsWith(".woff2") ? "font/woff2" : "text/plain";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The gallery's own pages, and the house's templates. */
    private static final class Both implements CodeResolver {

        @Override
        public @Nullable String resolve(String name) {
            try {
                for (var folder : List.of("src/test/jte", "src/main/jte")) {
                    var file = Path.of(folder, name);
                    if (Files.exists(file)) return Files.readString(file);
                }
                return null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }
    }
}
