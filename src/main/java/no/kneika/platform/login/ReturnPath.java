package no.kneika.platform.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Remembers in a cookie of ten minutes where somebody was going before they had to sign in. No session is made for it. */
@Component
public class ReturnPath {

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final int LONGEST = 500;

    private final WebSettings web;

    ReturnPath(WebSettings web) {
        this.web = web;
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        remember(path, response);
    }

    void remember(String path, HttpServletResponse response) {
        if (isOurs(path)) put(response, URLEncoder.encode(path, StandardCharsets.UTF_8), SHORT);
    }

    /** Where to go now: only ever a path of this house. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies();
        var path = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name()))
                .map(ReturnPath::decoded)
                .filter(ReturnPath::isOurs)
                .findFirst();
        if (path.isPresent()) put(response, "", Duration.ZERO);
        return path.orElse(Entrance.HOME);
    }

    /** One slash and then no other, no backslash and nothing invisible: browsers read those as another host. */
    public static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 127);
    }

    private static String decoded(Cookie cookie) {
        try {
            return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException mangled) {
            return "";
        }
    }

    private void put(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(web.https())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return web.cookie("kneika-to");
    }
}
