package no.kneika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import no.kneika.platform.Use;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The choice of language (målform), and staying signed in a little longer. */
@Controller
class LanguageController {

    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<Readers> readers;
    private final Use use;

    LanguageController(ObjectProvider<SignedIn> signedIn, ObjectProvider<Readers> readers, Use use) {
        this.signedIn = signedIn;
        this.readers = readers;
        this.use = use;
    }

    @PostMapping("/language")
    View choose(
            @RequestParam("language") String code,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = Language.of(code).orElseThrow(() -> new NotUnderstood("an unknown language"));
        var cookie = ResponseCookie.from(Pages.LANGUAGE_COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var people = readers.getIfAvailable();
        var who = signedIn.getIfAvailable();
        if (people != null && who != null)
            who.actor().ifPresent(actor -> use.run(actor, () -> people.prefer(actor, language)));
        return Reply.seeOther(Reply.isOurs(back) ? back : "/");
    }

    /** Asked by the idle warning; that it was asked is what keeps the session. */
    @PostMapping("/session/extension")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }
}
