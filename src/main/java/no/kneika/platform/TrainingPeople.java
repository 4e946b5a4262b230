package no.kneika.platform;

import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;

/** Who one can be in the training room (øvingsrommet). Room people answers; asked only in the training profile. */
public interface TrainingPeople {

    /** @param titleKey message key of the heading, for example {@code training.group.students} */
    record Group(String titleKey, String institutionName, List<Someone> people) {}

    /** @param noteKey message key of one line about them, or empty */
    record Someone(InstitutionId institution, PersonId person, Capacity capacity, String name, String noteKey) {}

    List<Group> groups();
}
