/**
 * Rehearses the whole scheme in a house that is thrown away: years of students, mentors, letters, hours, payroll and claims
 * in seconds, through the same services the pages use. Nobody uses it.
 */
@ApplicationModule(displayName = "Rehearsal")
@NullMarked
package no.kneika.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
