package no.kneika.platform.login;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The identity provider, asked for its addresses the first time somebody logs in: the house starts also when the
 * provider is down.
 */
final class IdentityProvider implements ClientRegistrationRepository {

    static final String ID = "oidc";
    static final String BEGIN = "/oauth2/authorization/" + ID;

    private final LoginSettings settings;
    private volatile @Nullable ClientRegistration found;

    IdentityProvider(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Reachable now, or was before. */
    boolean isThere() {
        try {
            registration();
            return true;
        } catch (RuntimeException unreachable) {
            return false;
        }
    }

    private ClientRegistration registration() {
        var known = found;
        if (known != null) return known;
        var issuer = Objects.requireNonNull(settings.issuer());
        var secret = settings.clientSecret();
        var fresh = ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(secret == null ? "" : secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        found = fresh;
        return fresh;
    }
}
