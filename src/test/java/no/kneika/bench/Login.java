package no.kneika.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody signed in as people do it in the training room, with their session and the token of their forms. */
final class Login {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern WHO = Pattern.compile("value=\"([0-9a-f-]{36}/[0-9a-f-]{36}/[A-Z_]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    final String who;

    private Login(String who) {
        this.who = who;
    }

    /** Everybody the sign-in page offers, as institution/person/capacity. */
    static List<String> offered(Wire wire) throws IOException {
        var page = text(wire.ask(get("/sign-in", "")));
        return WHO.matcher(page).results().map(m -> m.group(1)).sorted().toList();
    }

    static Login as(Wire wire, String who) throws IOException {
        var login = new Login(who);
        login.read(wire.ask(get("/sign-in", "")));
        var answer = wire.ask(login.post("/sign-in", List.of(Map.entry("who", who))));
        if (answer.status() != 303) throw new IOException("signing in answered " + answer.status());
        login.read(answer);
        login.read(wire.ask(login.get("/sign-in"))); // its forms carry the token too, and it costs nothing
        if (login.token.isEmpty()) throw new IOException("nobody is signed in");
        return login;
    }

    String institution() {
        return who.split("/", 3)[0];
    }

    String person() {
        return who.split("/", 3)[1];
    }

    byte[] get(String path) {
        return get(path, cookie());
    }

    byte[] post(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(token);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    String page(Wire wire, String path) throws IOException {
        var answer = wire.ask(get(path));
        if (answer.status() != 200) throw new IOException(path + " answered " + answer.status());
        return text(answer);
    }

    private static byte[] get(String path, String cookie) {
        return ("GET " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAccept-Language: nb\r\nCookie: "
                        + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void read(Wire.Answer answer) {
        for (var header : answer.headers()) {
            if (!header.regionMatches(true, 0, "set-cookie:", 0, 11)) continue;
            var pair = header.substring(11).strip().split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var found = TOKEN.matcher(text(answer));
        if (found.find()) token = found.group(1);
    }

    static String text(Wire.Answer answer) {
        try {
            var bytes = answer.header("content-encoding").equals("gzip")
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
