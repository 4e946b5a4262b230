package no.kneika.messages;

import no.kneika.platform.Actor;

/**
 * Mail to people's own addresses (e-post): that something waits for them in Kneika, never what it is about. Sending is a fact in the
 * caller's transaction; the mail leaves the house afterwards.
 */
public interface Mail {

    /**
     * Sends. The same key again sends nothing, and neither does a person without an address: what waits stands in Kneika all the same.
     *
     * @return whether this sent anything
     */
    boolean send(Actor actor, OutgoingMail mail);
}
