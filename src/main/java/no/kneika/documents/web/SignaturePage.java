package no.kneika.documents.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Form;

/**
 * Signing one document.
 *
 * @param sha256 what the signer is shown, sent back with the form
 * @param confirmation the sentence to tick
 * @param canSign this person is asked and has not signed
 */
public record SignaturePage(
        String id,
        String lead,
        String sha256,
        String fingerprint,
        List<Event> signed,
        List<String> waiting,
        boolean complete,
        boolean canSign,
        String confirmation,
        Form form) {}
