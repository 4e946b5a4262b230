package no.kneika.kernel;

import java.util.UUID;

/** An identity with a type of its own, so that one kind of id is never taken for another. */
public interface Id {
    UUID value();
}
