package no.kneika.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.login.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Somebody with a browser without JavaScript: keeps cookies, follows no redirect by itself, and sends forms with the token
 * of the last page that had one.
 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI house;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String token;

    private Visitor(int port) {
        house = URI.create("http://localhost:" + port);
    }

    /** Nobody in particular. */
    public static Visitor at(int port) {
        return new Visitor(port);
    }

    /** Somebody signed in: a session is put straight into the store, as after a login. */
    public static Visitor at(int port, SessionRepository<? extends Session> sessions, Actor actor) {
        var visitor = new Visitor(port);
        visitor.keep(
                "kneika",
                Base64.getEncoder().encodeToString(signIn(sessions, actor).getBytes(StandardCharsets.UTF_8)));
        return visitor;
    }

    /** What a browser of somebody signed in holds in its cookie. */
    public static String sessionCookie(SessionRepository<? extends Session> sessions, Actor actor) {
        return Base64.getEncoder().encodeToString(signIn(sessions, actor).getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String signIn(SessionRepository<S> sessions, Actor actor) {
        var institution = actor.institution().value();
        var person = actor.person().value();
        var who = new SignedIn(
                List.of(new SignedIn.Known(institution, person)),
                new SignedIn.Chosen(institution, person, actor.capacity()));
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(who));
        sessions.save(session);
        return session.getId();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(house.resolve(path)).GET());
    }

    /** A file, byte for byte. */
    public byte[] take(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(house.resolve(path)).GET().build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A form with the last page's token and a command key of its own, unless it brings one. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.putIfAbsent("_key", Ids.next().toString());
        if (token != null) all.putIfAbsent("_csrf", token);
        return postBare(path, all);
    }

    /** A form exactly as given. */
    public HttpResponse<String> postBare(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    public URI house() {
        return house;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** A cookie this browser already has. */
    public void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(house, cookie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
