/** Imports: registers brought as files. What a file would change is shown first; all of it is carried out, or nothing. */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: cli",
            "platform :: intake",
            "platform :: sheet",
            "institution",
            "people",
            "mentors",
            "cases"
        })
@NullMarked
package no.kneika.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
