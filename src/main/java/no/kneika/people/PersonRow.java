package no.kneika.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as an imported register says it. What is null is left as it is.
 *
 * @param identity fødselsnummer; a person who has one keeps it
 * @param born the date the identity number carries, when there is one
 * @param login principal name at the identity provider (Feide-navn), lower case
 */
public record PersonRow(
        String name,
        @Nullable IdentityNumber identity,
        @Nullable LocalDate born,
        @Nullable String email,
        @Nullable String phone,
        @Nullable WrittenForm written,
        @Nullable String login) {

    @Override
    public String toString() {
        return "PersonRow[***]";
    }
}
