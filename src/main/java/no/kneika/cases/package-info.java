/** One student's support: how the need was raised, what is hard, and what would help. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: intake",
            "institution",
            "people",
            "access",
            "documents",
            "messages"
        })
@NullMarked
package no.kneika.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
