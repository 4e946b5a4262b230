package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.platform.Ids;
import no.kneika.support.Visitor;

/** Tor Eik's desk: brings files through the pages, waits while jobs work, and decides. */
final class Desk {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Visitor tor;

    Desk(Visitor tor) {
        this.tor = tor;
    }

    /** Brings a file and answers its page when it has been read. */
    String brings(ImportKind kind, String content) {
        return brings(kind, content.getBytes(StandardCharsets.UTF_8));
    }

    String brings(ImportKind kind, byte[] content) {
        var answer = sends(kind, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return waits(address(answer));
    }

    HttpResponse<String> sends(ImportKind kind, byte[] content) {
        var token = CSRF.matcher(tor.get("/imports/new?kind=" + kind.code()).body());
        assertThat(token.find()).isTrue();
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("_csrf", token.group(1), "_key", Ids.next().toString(), "kind", kind.code())
                .entrySet())
            body.writeBytes("--grense\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                "--grense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grense--\r\n".getBytes(StandardCharsets.UTF_8));
        return tor.send(HttpRequest.newBuilder(tor.house().resolve("/imports"))
                .header("Content-Type", "multipart/form-data; boundary=grense")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String address = "";

    private String address(HttpResponse<String> answer) {
        address = answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        return address;
    }

    /** Where the file that was brought last is found. */
    String address() {
        return address;
    }

    private String waits(String path) {
        for (int i = 0; i < 6000; i++) {
            var page = tor.get(path).body();
            if (!page.contains("hx-trigger")) return page;
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
        throw new AssertionError("The file on " + path + " was never ready");
    }

    /** Decides about the file brought last and answers its page when everything is done. */
    String decides(String decision, boolean endGone) {
        var answer = tor.post(
                address + "/decision",
                endGone ? Map.of("decision", decision, "endGone", "true") : Map.of("decision", decision));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return waits(address);
    }

    HttpResponse<String> looks(String path) {
        return tor.get(path);
    }
}
