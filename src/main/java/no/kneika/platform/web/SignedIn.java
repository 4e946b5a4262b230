package no.kneika.platform.web;

import java.util.Optional;
import no.kneika.platform.Actor;

/** Who is signed in on this request (innlogget), where that is not certain: error pages, the choice of language. */
public interface SignedIn {
    Optional<Actor> actor();
}
