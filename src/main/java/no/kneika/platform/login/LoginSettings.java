package no.kneika.platform.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider (OpenID Connect), for example Feide.
 *
 * @param issuer its address, for example {@code https://auth.dataporten.no}; discovery is found from it
 * @param contact whom to write to when the house does not know somebody, shown on that page
 */
@ConfigurationProperties("kneika.login")
public record LoginSettings(
        @Nullable String issuer,
        @DefaultValue("kneika") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "userid", "userid-feide"}) List<String> scopes,
        @DefaultValue("") String contact) {

    public boolean isSet() {
        return issuer != null && !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "LoginSettings[issuer=%s, clientId=%s, scopes=%s]".formatted(issuer, clientId, scopes);
    }
}
