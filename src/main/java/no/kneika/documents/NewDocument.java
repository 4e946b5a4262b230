package no.kneika.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document to be kept.
 *
 * @param caseId the case it belongs to, or null where it belongs to none (yet)
 * @param person somebody it is about and who therefore sees it, such as the mentor of a contract
 * @param title a plain heading without health information or names
 * @param mediaType for example {@code application/pdf}
 */
public record NewDocument(
        @Nullable CaseId caseId,
        @Nullable PersonId person,
        DocumentKind kind,
        Audience audience,
        String title,
        Locale language,
        String mediaType,
        byte[] bytes) {

    /** A PDF of a case. */
    public static NewDocument pdf(
            CaseId caseId, DocumentKind kind, Audience audience, String title, Locale language, byte[] bytes) {
        return new NewDocument(caseId, null, kind, audience, title, language, "application/pdf", bytes);
    }

    /** The same document, which this person sees as well. */
    public NewDocument seenBy(PersonId about) {
        return new NewDocument(caseId, about, kind, audience, title, language, mediaType, bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewDocument that
                && Objects.equals(caseId, that.caseId)
                && Objects.equals(person, that.person)
                && kind == that.kind
                && audience == that.audience
                && title.equals(that.title)
                && language.equals(that.language)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caseId, kind, title, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return kind + " of " + bytes.length + " bytes";
    }
}
