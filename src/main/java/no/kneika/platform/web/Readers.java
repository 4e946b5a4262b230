package no.kneika.platform.web;

import no.kneika.platform.Actor;

/** Tells who reads. The people's room answers; runs inside {@code Use.as}. */
public interface Readers {

    Reader reader(Actor actor);

    /** Remembers the written form the person chose, so that letters use it too. */
    void prefer(Actor actor, Language language);
}
