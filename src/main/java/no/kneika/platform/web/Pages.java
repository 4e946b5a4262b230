package no.kneika.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes the {@link Page} of a request. */
@Component
public final class Pages {

    static final String LANGUAGE_COOKIE = "kneika-language";

    private static final int MOST_REMEMBERED = 20_000;

    private final Texts texts;
    private final BusinessClock clock;
    private final ObjectProvider<Readers> readers;
    private final ObjectProvider<RailCounts> railCounts;
    private final ObjectProvider<TrainingRoom> training;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final Map<PersonId, Language> chosen = new ConcurrentHashMap<>();
    private @Nullable Set<String> addresses;

    Pages(
            Texts texts,
            BusinessClock clock,
            ObjectProvider<Readers> readers,
            ObjectProvider<RailCounts> railCounts,
            ObjectProvider<TrainingRoom> training,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.texts = texts;
        this.clock = clock;
        this.readers = readers;
        this.railCounts = railCounts;
        this.training = training;
        this.routes = routes;
    }

    /**
     * A page for somebody signed in. Call it inside {@code Use.as}.
     *
     * @param title a message key such as {@code claims.list.title}, or the name itself, such as "Eva Dahl"
     * @param here the name of the menu item it lies under ({@link Menu}), or empty
     */
    public Page page(Actor actor, String title, String here) {
        Remembered.onlyReads();
        var asked = readers.getIfAvailable();
        var reader = asked == null ? null : asked.reader(actor);
        if (reader != null) remember(actor.person(), reader.language());
        var words = texts.in(language(reader == null ? null : reader.language()));
        var shown = reader != null
                ? reader
                : new Reader(words.t("capacity." + actor.capacity()), null, words.t("app.name"));
        var counts = railCounts.getIfAvailable();
        return new Page(
                title(words, title),
                here,
                actor.capacity(),
                shown,
                Menu.of(actor.capacity()).stream().filter(this::isBuilt).toList(),
                counts == null ? Map.of() : counts.counts(actor),
                banner(),
                clock.today(),
                words,
                visit(),
                canSearch(actor.capacity()));
    }

    /** A page for anybody: the sign-in, an error. */
    public Page open(String title) {
        return open(title, null);
    }

    /** The same in the language somebody read their last page in: nothing is asked for it. */
    Page open(String title, @Nullable PersonId reader) {
        var words = texts.in(language(reader == null ? null : chosen.get(reader)));
        return new Page(
                title(words, title),
                "",
                null,
                null,
                List.of(),
                Map.of(),
                banner(),
                clock.today(),
                words,
                visit(),
                false);
    }

    private static String title(Wording words, String title) {
        return title.matches("[a-z][a-z0-9]*(?:[.-][a-zA-Z0-9_]+)*\\.[a-zA-Z0-9_-]+") ? words.t(title) : title;
    }

    private @Nullable TrainingBanner banner() {
        var room = training.getIfAvailable();
        return room == null ? null : room.banner().orElse(null);
    }

    // What was chosen on this machine counts first, so that a choice acts at once; then what the person once chose.
    private Language language(@Nullable Language preferred) {
        var request = request();
        var here =
                request == null ? Optional.<Language>empty() : cookie(request).flatMap(Language::of);
        if (here.isPresent()) return here.get();
        if (preferred != null) return preferred;
        if (request == null || request.getHeader("Accept-Language") == null) return Language.NB;
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst()
                .orElse(Language.NB);
    }

    private void remember(PersonId person, @Nullable Language language) {
        if (chosen.size() >= MOST_REMEMBERED) chosen.clear();
        if (language == null) chosen.remove(person);
        else chosen.put(person, language);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(LANGUAGE_COOKIE)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    private boolean isBuilt(Menu.Item item) {
        return addresses().contains(item.href());
    }

    // Those who have a list of students find somebody in it from every page.
    private boolean canSearch(Capacity capacity) {
        return addresses().contains("/cases")
                && Menu.of(capacity).stream().anyMatch(item -> item.href().equals("/cases"));
    }

    private Set<String> addresses() {
        var known = addresses;
        if (known == null) {
            var mapping = routes.getIfAvailable();
            known = mapping == null
                    ? Set.of()
                    : mapping.getHandlerMethods().keySet().stream()
                            .flatMap(info -> info.getPatternValues().stream())
                            .collect(Collectors.toUnmodifiableSet());
            addresses = known;
        }
        return known;
    }

    /** What was typed; nothing when the form was too large to be read, which is what its error page then says. */
    static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException tooLarge) {
            return Map.of();
        }
    }

    private static Visit visit() {
        var request = request();
        if (request == null) return new Visit("/", Map.of(), () -> "", "", 0);
        var query = new HashMap<String, String>();
        parameters(request).forEach((name, values) -> query.put(name, values.length == 0 ? "" : values[0]));
        var session = request.getSession(false);
        return new Visit(
                address(request),
                query,
                () -> csrf(request),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getHeaderName()
                        : "X-CSRF-TOKEN",
                session == null ? 0 : session.getMaxInactiveInterval());
    }

    // Where one is, to come back to. A page that answers a form has no address of its own: the form's page is meant.
    private static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        if (!"GET".equals(failed == null ? request.getMethod() : failed)) return formPage(request);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String asked
                ? asked
                : request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static String formPage(HttpServletRequest request) {
        try {
            var referrer = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            var path = referrer.getRawPath();
            if (path == null || !Reply.isOurs(path)) return "/";
            return referrer.getRawQuery() == null ? path : path + "?" + referrer.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
