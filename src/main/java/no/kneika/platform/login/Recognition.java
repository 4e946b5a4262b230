package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.kneika.platform.Doorman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The identity provider has said who it is. The doorman says who that is to us; the provider's words end here. */
@Component
class Recognition implements AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

    /** Feide's principal name: how institutions know their people before they have logged in once. */
    static final String PRINCIPAL_NAME = "https://n.feide.no/claims/eduPersonPrincipalName";

    private final ObjectProvider<Doorman> doorman;
    private final Entrance entrance;

    Recognition(ObjectProvider<Doorman> doorman, Entrance entrance) {
        this.doorman = doorman;
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        var entries = entries(user);
        if (entries.isEmpty()) {
            LOG.info("Somebody logged in at {} whom no institution knows", user.getIssuer());
            entrance.leave(request);
            response.sendRedirect("/not-known");
            return;
        }
        response.sendRedirect(entrance.admit(request, response, SignedIn.recognised(entries)));
    }

    private List<Doorman.Entry> entries(OidcUser user) {
        var issuer = Objects.requireNonNull(user.getIssuer()).toString();
        var names = Stream.of(user.getSubject(), user.getClaimAsString(PRINCIPAL_NAME))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.stream()
                .flatMap(name -> doorman.getObject().whoIs(issuer, name).stream())
                .distinct()
                .toList();
    }
}
