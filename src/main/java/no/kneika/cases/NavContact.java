package no.kneika.cases;

import java.util.Optional;
import no.kneika.kernel.PersonId;

/**
 * The student's NAV office and adviser (NAV-kontor og veileder).
 *
 * @param officeNumber enhetsnummer, four digits
 * @param adviserName may be empty when nobody is named yet
 * @param phone may be empty
 * @param person the adviser, when they log in here
 */
public record NavContact(
        String officeNumber, String officeName, String adviserName, String phone, Optional<PersonId> person) {}
