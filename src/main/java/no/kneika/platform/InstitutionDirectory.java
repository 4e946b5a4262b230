package no.kneika.platform;

import java.util.List;
import no.kneika.kernel.InstitutionId;

/** Which institutions (læresteder) the house serves. Room institution answers; platform asks when a day begins. */
public interface InstitutionDirectory {
    List<InstitutionId> all();
}
