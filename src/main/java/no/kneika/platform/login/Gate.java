package no.kneika.platform.login;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.unit.DataSize;

/** What every request passes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Gate {

    // Style attributes are allowed (pictures drawn by the server); scripts only from our own files.
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'self'";
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /** Style sheets, scripts, fonts and the pulse of the house: nobody in particular asks, and no session is made. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/favicon.ico", "/robots.txt", "/actuator/health/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(Gate::headers)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                // The worker lies among the assets and keeps the hours form for pages outside them.
                .headers(headers -> headers.addHeaderWriter(new StaticHeadersWriter("Service-Worker-Allowed", "/")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            LoginSettings login,
            IdentityProvider provider,
            Recognition recognition,
            StillHeld stillHeld,
            Turned turned,
            WebSettings web,
            @Value("${kneika.uploads.many-at}") String manyAt,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize many,
            @Value("${kneika.uploads.form}") DataSize files,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize forms)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/signed-out",
                                "/offline",
                                "/not-known",
                                "/logout",
                                "/error",
                                "/language",
                                "/training/clock",
                                "/training/start-over")
                        .permitAll()
                        .requestMatchers("/capacity", "/logout-everywhere")
                        .authenticated()
                        .anyRequest()
                        .access(stillHeld))
                .headers(Gate::headers)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(web)))
                .addFilterBefore(new UploadLimit(manyAt, many, files, forms), CsrfFilter.class)
                // Entrance makes a new session. Were the id changed first, Spring Session would not find the old one to
                // delete.
                .sessionManagement(session -> session.sessionFixation().none())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turned).accessDeniedHandler(turned))
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutUrl("/logout")
                        .deleteCookies(web.cookie(LastHere.COOKIE))
                        .logoutSuccessUrl("/signed-out"));
        if (login.isSet()) {
            http.oauth2Login(oidc -> oidc.loginPage("/sign-in")
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NothingKept())
                    // What the provider says is kept for this request only; Entrance saves what the session may hold.
                    .securityContextRepository(new RequestAttributeSecurityContextRepository())
                    .successHandler(recognition)
                    .failureUrl("/signed-out?failed"));
        }
        return http.build();
    }

    /** Tied to the browser, not to the session: a form that lay open overnight can still be sent after signing in. */
    private static CookieCsrfTokenRepository formTokens(WebSettings web) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(web.cookie("kneika-form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(web.https()).sameSite("Lax"));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
