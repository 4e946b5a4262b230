package no.kneika.platform.login;

import java.util.List;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.SignInPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Signing in happens at the identity provider; here is the way there, and where one comes when it did not go well. */
@Controller
@Profile("!training")
class SignInElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(SignInElsewhere.class);

    private final LoginSettings settings;
    private final IdentityProvider provider;
    private final Pages pages;

    SignInElsewhere(LoginSettings settings, IdentityProvider provider, Pages pages) {
        this.settings = settings;
        this.provider = provider;
        this.pages = pages;
        if (!settings.isSet()) {
            LOG.warn("Nobody can sign in: set kneika.login.issuer, or start with the profile training");
        }
    }

    @GetMapping("/sign-in")
    View signIn() {
        if (settings.isSet() && provider.isThere()) return Reply.seeOther(IdentityProvider.BEGIN);
        return way("login.unreachable-title", "login.unreachable-note").status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** A link, not a redirect: at the provider one may still be signed in, and would be back at once. */
    @GetMapping("/signed-out")
    View signedOut(
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String failed) {
        if (failed != null) return way("login.failed-title", "login.failed-note");
        if (kept != null) return way("login.expired-title", "login.kept-note");
        if (expired != null) return way("login.expired-title", "login.expired-note");
        return way("login.out-title", "login.out-note");
    }

    private Html way(String title, String note) {
        var page = pages.open(title);
        var again = new SignInPage.Login("/sign-in", page.t("login.again"), page.t(note));
        return Html.page("web/sign-in", page, new SignInPage("/sign-in", List.of(), List.of(again)));
    }
}
