package no.kneika.institution;

import java.util.Optional;
import java.util.Set;
import no.kneika.kernel.PersonId;

/** What somebody wrote of a responsible person; as {@link Responsible}. */
public record WrittenResponsible(
        Side side,
        String name,
        String title,
        String office,
        Set<Matter> matters,
        String phone,
        String email,
        Optional<PersonId> person) {

    public WrittenResponsible {
        matters = Set.copyOf(matters);
    }
}
