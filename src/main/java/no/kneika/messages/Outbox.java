package no.kneika.messages;

import java.util.Optional;
import no.kneika.platform.Actor;

/**
 * Letters out (utboks). Sending is a fact in the caller's transaction; the letter leaves the house afterwards, once,
 * whatever dies on the way. It waits 20 seconds ⚙ so that it can be taken back.
 */
public interface Outbox {

    /** Sends. The same key again sends nothing and answers the first letter's id. */
    MessageId send(Actor actor, OutgoingLetter letter);

    /** Takes a letter back before it left. False when it already left. */
    boolean withdraw(Actor actor, MessageId id);

    /** Where it is now. */
    Optional<SentLetter> find(MessageId id);
}
