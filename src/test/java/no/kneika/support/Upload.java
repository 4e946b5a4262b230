package no.kneika.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.platform.Ids;

/** A form with many files in one field, as a browser sends it. */
public final class Upload {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Upload() {}

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
    public record File(String name, byte[] content) {}

    /** @param page where the form stands */
    public static HttpResponse<String> send(Visitor by, String page, String action, List<File> files) {
        var token = CSRF.matcher(by.get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        var body = new ByteArrayOutputStream();
        for (var field :
                Map.of("_csrf", token.group(1), "_key", Ids.next().toString()).entrySet())
            text(
                    body,
                    "--grense\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(field.getKey(), field.getValue()));
        for (var file : files) {
            text(
                    body,
                    "--grense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.content());
            text(body, "\r\n");
        }
        text(body, "--grense--\r\n");
        return by.send(HttpRequest.newBuilder(by.house().resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=grense")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
