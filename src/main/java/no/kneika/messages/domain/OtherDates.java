package no.kneika.messages.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import no.kneika.messages.Letter;

/**
 * Two letters that answer the same reference of ours with different days (samme referanse, andre datoer). Neither is
 * believed over the other: a person looks at both.
 */
public final class OtherDates {

    private OtherDates() {}

    /** The latest other letter that says other days than this one; empty when they agree, or one of them says none. */
    public static Optional<Letter> contradicting(Letter it, Collection<Letter> others) {
        var ours = it.fields().ourReference();
        var days = it.fields().period();
        if (ours == null || days == null) return Optional.empty();
        return others.stream()
                .filter(other -> !other.id().equals(it.id()))
                .filter(other -> Objects.equals(it.caseId(), other.caseId()))
                .filter(other -> ours.equals(other.fields().ourReference()))
                .filter(other -> other.fields().outcome() == it.fields().outcome())
                .filter(other -> other.fields().period() != null
                        && !days.equals(other.fields().period()))
                .max(Comparator.comparing(Letter::receivedAt));
    }
}
