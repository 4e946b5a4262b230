/** The people an institution knows: who they are, how they log in, what role they hold, and who is a student. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: cli",
            "platform :: web",
            "platform :: intake",
            "institution"
        })
@NullMarked
package no.kneika.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
