package no.kneika.institution.store;

import java.util.List;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.InstitutionDirectory;
import org.springframework.stereotype.Component;

/** Tells the platform which institutions there are. */
@Component
class Directory implements InstitutionDirectory {

    private final Institutions institutions;

    Directory(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public List<InstitutionId> all() {
        return institutions.all().stream().map(Institution::id).toList();
    }
}
