package no.kneika.platform.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LoginSettings.class, WebSettings.class})
class LoginConfiguration {

    @Bean
    IdentityProvider identityProvider(LoginSettings settings) {
        return new IdentityProvider(settings);
    }

    /** The session's cookie: readable by no script, sent by no other site's forms. */
    @Bean
    CookieSerializer sessionCookie(WebSettings web) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(web.cookie("kneika"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(web.https());
        cookie.setSameSite("Lax");
        return cookie;
    }
}
