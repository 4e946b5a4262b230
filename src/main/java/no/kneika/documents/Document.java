package no.kneika.documents;

import java.time.Instant;
import java.util.Locale;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a stored document without opening it.
 *
 * @param size of the content in bytes
 * @param sha256 of the content, 64 hexadecimal digits; what a signature signs
 */
public record Document(
        DocumentId id,
        @Nullable CaseId caseId,
        @Nullable PersonId person,
        DocumentKind kind,
        Audience audience,
        String title,
        Locale language,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt,
        PersonId createdBy) {

    /** A file name that tells nobody anything: kind and a piece of the id. */
    public String fileName() {
        var ending = switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "application/json" -> "json";
            case "application/xml", "text/xml" -> "xml";
            case "text/csv" -> "csv";
            case "text/plain" -> "txt";
            case "image/png" -> "png";
            case "image/jpeg" -> "jpg";
            default -> "bin";
        };
        var number = id.value().toString();
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number.substring(number.length() - 8) + "." + ending;
    }
}
