package no.kneika.institution;

import no.kneika.kernel.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A university or university college (lærested).
 *
 * @param nameNn its name in nynorsk, equal to {@code name} when it has none of its own
 * @param orgnr organisation number, nine digits
 * @param dbhCode code in the national statistics, or null
 * @param fsNumber number in the student administration system, or null
 * @param contributionZone zone of employer's contribution (arbeidsgiveravgiftssone): 1, 1a, 2, 3, 4, 4a or 5
 * @param municipality name of the home municipality
 */
public record Institution(
        InstitutionId id,
        String name,
        String nameNn,
        String shortName,
        String orgnr,
        @Nullable String dbhCode,
        @Nullable String fsNumber,
        Kind kind,
        String contributionZone,
        String municipality) {

    public enum Kind {
        UNIVERSITY,
        UNIVERSITY_COLLEGE
    }

    /** The name in the written form asked for. */
    public String name(String lang) {
        return "nn".equals(lang) ? nameNn : name;
    }
}
