package no.kneika.platform;

import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;

/** Who may come in, and as what (dørvakten). Room people answers. Called outside {@link Use}: nobody is known yet. */
public interface Doorman {

    /** One way in: a person at an institution in one capacity held now. Names are for the page where one chooses. */
    record Entry(
            InstitutionId institution, String institutionName, PersonId person, String personName, Capacity capacity) {}

    /** Every way in for who the identity provider says it is; empty when the house does not know them. */
    List<Entry> whoIs(String issuer, String subject);

    /** Every capacity the person holds now; empty when they have left. */
    List<Entry> entries(InstitutionId institution, PersonId person);
}
