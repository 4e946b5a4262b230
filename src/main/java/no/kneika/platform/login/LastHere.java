package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who was last signed in with this browser, sealed, until the browser is closed or they sign out. It lets nobody in: it
 * only says whose form it is that comes when the session has ended.
 */
@Component
class LastHere {

    static final String COOKIE = "kneika-last";

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Place PLACE = new Place(new InstitutionId(NOBODY), "cookie", "last-here", NOBODY);
    private static final int LONGEST = 1000;

    private final Vault vault;
    private final WebSettings web;

    LastHere(Vault vault, WebSettings web) {
        this.vault = vault;
        this.web = web;
    }

    void remember(HttpServletResponse response, Actor actor) {
        var cookie = ResponseCookie.from(web.cookie(COOKIE), value(actor))
                .path("/")
                .httpOnly(true)
                .secure(web.https())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    String value(Actor actor) {
        var plain = actor.institution() + "/" + actor.person() + "/" + actor.capacity();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(PLACE, plain));
    }

    Optional<Actor> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(web.cookie(COOKIE)))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst()
                .flatMap(this::open);
    }

    private Optional<Actor> open(String value) {
        try {
            var parts = vault.open(PLACE, Base64.getUrlDecoder().decode(value)).split("/");
            return Optional.of(
                    new Actor(InstitutionId.of(parts[0]), PersonId.of(parts[1]), Capacity.valueOf(parts[2])));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
