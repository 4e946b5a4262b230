package no.kneika.platform.login;

import java.util.Optional;
import no.kneika.platform.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells pages that anybody may see who happens to be signed in. */
@Component
class WhoIsHere implements no.kneika.platform.web.SignedIn {

    @Override
    public Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
                ? Optional.ofNullable(who.actor())
                : Optional.empty();
    }
}
