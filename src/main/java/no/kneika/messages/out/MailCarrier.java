package no.kneika.messages.out;

import java.util.UUID;

/** Whoever takes mail out of the house (postgang): a folder, or an SMTP server where one is set. */
interface MailCarrier {

    /**
     * Hands the mail over. May be called again for the same mail after a crash, with the same bytes and the same Message-ID.
     *
     * @throws RuntimeException where it could not be handed over; it is tried again later
     */
    void carry(UUID id, byte[] mail);
}
