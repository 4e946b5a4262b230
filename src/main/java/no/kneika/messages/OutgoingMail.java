package no.kneika.messages;

import no.kneika.kernel.PersonId;

/**
 * Mail about to leave the house. Anybody may come to read it: no names, no case, nothing about health (security.md).
 *
 * @param subject one line
 * @param key the same key is the same mail, however often it is sent; for example {@code submit-month-<mentor>-2026-11}
 */
public record OutgoingMail(PersonId to, String subject, String text, String key) {

    public OutgoingMail {
        if (key.isBlank()) throw new IllegalArgumentException("mail has a key");
        if (subject.lines().count() != 1) throw new IllegalArgumentException("a subject is one line");
    }
}
