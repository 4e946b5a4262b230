package no.kneika.platform.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How people sign in, and what is kept of it. */
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

    /**
     * When a session was last used is written once a minute, not once a request: a row that is not changed costs no commit
     * to disk. A session may therefore end up to a minute early.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomWritten() {
        return repository -> repository.setUpdateSessionQuery("""
                update %TABLE_NAME% s set session_id = now.session_id, last_access_time = now.used,
                    max_inactive_interval = now.quiet, expiry_time = now.ends, principal_name = now.principal
                from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar),
                    cast(? as char(36)))) as now (session_id, used, quiet, ends, principal, primary_id)
                where s.primary_id = now.primary_id
                  and (s.last_access_time <= now.used - 60000 or s.session_id <> now.session_id
                       or s.max_inactive_interval <> now.quiet or s.principal_name is distinct from now.principal)
                """);
    }
}
