/** Who may see what of a case: admissions, hard denials, what the student shares, and the log of who has seen. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "platform", "platform :: web", "platform :: cli", "institution", "people"})
@NullMarked
package no.kneika.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
