package no.kneika.platform.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Doorman;
import no.kneika.platform.TechnicalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Every request: the capacity was chosen, and the person still holds it. A role that is ended is gone within a minute. */
@Component
class StillHeld implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MANY = 10_000;

    private final ObjectProvider<Doorman> doorman;
    private final TechnicalClock technical;
    private final Map<SignedIn.Chosen, Instant> seen = new ConcurrentHashMap<>();

    StillHeld(ObjectProvider<Doorman> doorman, TechnicalClock technical) {
        this.doorman = doorman;
        this.technical = technical;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                authentication.get() instanceof SignedIn who && who.chosen() != null && isHeld(who.chosen()));
    }

    boolean isHeld(SignedIn.Chosen chosen) {
        var now = technical.now();
        var last = seen.get(chosen);
        if (last != null && Duration.between(last, now).abs().compareTo(FRESH) < 0) return true;
        seen.remove(chosen);
        if (!asked(chosen)) return false;
        if (seen.size() >= MANY) seen.clear();
        seen.put(chosen, now);
        return true;
    }

    private boolean asked(SignedIn.Chosen chosen) {
        return doorman
                .getObject()
                .entries(new InstitutionId(chosen.institution()), new PersonId(chosen.person()))
                .stream()
                .anyMatch(entry -> entry.capacity() == chosen.capacity());
    }
}
