/** Carries letters out of the house and takes letters in, each exactly once. */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"kernel", "platform", "platform::web", "institution", "people", "access", "documents"})
@NullMarked
package no.kneika.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
