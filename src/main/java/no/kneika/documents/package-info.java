/** Presses accessible PDF, keeps what was written for good, and records who signed it. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "platform", "platform::web", "institution", "people", "access"})
@NullMarked
package no.kneika.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
