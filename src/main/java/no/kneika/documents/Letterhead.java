package no.kneika.documents;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the body of everything the house writes (brevhode).
 *
 * @param language of the text: nb, nn or en; screen readers choose their voice by it
 * @param title the heading and the PDF's title; no health information
 * @param to the recipient, or null for an agreement between the parties named in the body
 * @param reference our reference (vår referanse)
 * @param theirReference (deres referanse), or null
 */
public record Letterhead(
        Locale language,
        String title,
        Party from,
        @Nullable Party to,
        LocalDate date,
        String reference,
        @Nullable String theirReference) {}
