package no.kneika.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page for what went wrong (feilsiden): what happened, what was saved, and the next step. Never what an exception said. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> SPOKEN = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Set<String> OURS = Set.of("_csrf", "_key", "back");

    private final Pages pages;
    private final ObjectProvider<SignedIn> signedIn;
    private final Use use;

    ErrorPages(Pages pages, ObjectProvider<SignedIn> signedIn, Use use) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.use = use;
    }

    /** Where the container sends what nobody handled: a refused form, a failing template, a bug. */
    @RequestMapping("${server.error.path:/error}")
    View container(HttpServletRequest request, HttpServletResponse response) {
        if (Busy.is(fault(request))) return busy(request, response);
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Somebody typed the address of the error page.
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request);
    }

    /**
     * So many ask at once that it was not this one's turn (det er kø). Nothing was begun: a page is asked for again, and a form is sent again as it
     * was. Drawn without asking the database, which has enough to do.
     */
    Html busy(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var who = signedIn.getIfAvailable();
        var actor = who == null ? Optional.<Actor>empty() : who.actor();
        var page = pages.open("error.busy.title", actor.map(Actor::person).orElse(null));
        boolean isForm = "POST".equals(method(request));
        boolean isSignedIn = actor.isPresent();
        var type = request.getContentType();
        // A file is not kept: its form is opened again.
        boolean canResend = isForm && isSignedIn && (type == null || !type.startsWith("multipart/"));
        var typed = canResend ? typed(request) : isForm ? words(request) : List.<ErrorPage.Typed>of();
        var here = isForm ? (isSignedIn ? "/today" : "/") : asked(request);
        var label = page.t(isForm ? (isSignedIn ? "error.to-today" : "error.to-start") : "error.try-again");
        return Html.page(
                        "web/error",
                        page,
                        new ErrorPage(
                                page.t(isForm ? "error.busy.form" : "error.busy.lead"),
                                null,
                                here,
                                label,
                                typed,
                                canResend ? address(request) : null,
                                request.getParameter("_key")))
                .status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String asked
                ? asked
                : request.getQueryString();
        return query == null ? address(request) : address(request) + "?" + query;
    }

    Html page(HttpStatus status, HttpServletRequest request) {
        int code = SPOKEN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        // A page one may not open is a page that is not there; only a form can be turned away at the door.
        if (code == 403 && !"POST".equals(method(request))) return page(HttpStatus.NOT_FOUND, request);
        var reference = status.is5xxServerError() ? Faults.log(fault(request)) : null;
        var page = frame("error." + code + ".title");
        var turnedAway = code == 403 && isOwnForm(request);
        // Sent again as it was by one who is still signed in; otherwise it is copied by hand, and then words are what
        // counts.
        var typed = turnedAway && page.isSignedIn()
                ? typed(request)
                : turnedAway || code == 409 ? words(request) : List.<ErrorPage.Typed>of();
        // What somebody else has changed meanwhile is not sent over theirs: the words are shown, to be copied.
        var resend = code == 403 && page.isSignedIn() && !typed.isEmpty() ? address(request) : null;
        var home = page.isSignedIn() ? "/today" : "/";
        var label = page.t(page.isSignedIn() ? "error.to-today" : "error.to-start");
        return Html.page(
                        "web/error",
                        page,
                        new ErrorPage(page.t("error." + code + ".lead"), reference, home, label, typed, resend, null))
                .status(code == 403 ? HttpStatus.FORBIDDEN : status);
    }

    // The container makes every request for an error page a GET (Servlet 6.1); what it was stands beside.
    private static String method(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.method") instanceof String original
                ? original
                : request.getMethod();
    }

    // The person's own frame where it can be drawn; when the database is away the plain one must do.
    private Page frame(String title) {
        var who = signedIn.getIfAvailable();
        var actor = who == null ? Optional.<Actor>empty() : who.actor();
        if (actor.isPresent()) {
            try {
                return use.as(actor.get(), () -> pages.page(actor.get(), title, ""));
            } catch (RuntimeException unreachable) {
                Faults.log(unreachable);
            }
        }
        return pages.open(title);
    }

    private static @Nullable Throwable fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault ? fault : null;
    }

    // The browser itself vouches that the form stood on one of our pages; then what was typed may be offered again.
    private static boolean isOwnForm(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String address(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    /** What somebody wrote in words of their own; numbers, dates and choices are quickly made again. */
    private static List<ErrorPage.Typed> words(HttpServletRequest request) {
        return typed(request).stream()
                .filter(each -> each.value().strip().contains(" "))
                .toList();
    }

    private static List<ErrorPage.Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<ErrorPage.Typed>();
        Pages.parameters(request).forEach((name, values) -> {
            if (!OURS.contains(name))
                for (var value : values) if (!value.isBlank()) typed.add(new ErrorPage.Typed(name, value));
        });
        return typed;
    }
}
