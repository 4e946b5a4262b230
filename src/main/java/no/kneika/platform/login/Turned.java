package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where somebody is sent who may not go on. */
@Component
class Turned implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ReturnPath returnPath;
    private final SentTooLate tooLate;

    Turned(ReturnPath returnPath, SentTooLate tooLate) {
        this.returnPath = returnPath;
        this.tooLate = tooLate;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            // Not to the identity provider: the policy on forms would stop a form that is redirected to another host.
            boolean kept = tooLate.keep(request);
            if (kept) returnPath.remember(BackToTheForm.PATH, response);
            send(request, response, kept ? "/signed-out?kept" : "/signed-out?expired");
            return;
        }
        returnPath.remember(request, response);
        send(request, response, "/sign-in");
    }

    /** Somebody is, but the form is not from a page of ours, or the capacity is not chosen or no longer held. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            if (HttpMethod.GET.matches(request.getMethod())) returnPath.remember(request, response);
            send(request, response, "/capacity");
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** 303, so that a POST becomes a GET; htmx needs a header of its own to leave the page. */
    private static void send(HttpServletRequest request, HttpServletResponse response, String path) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setHeader("Location", path);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}
