/** Matching: finds a mentor among those who have offered themselves, by walls nobody passes and wishes that rank. */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::web",
            "institution",
            "people",
            "access",
            "documents",
            "messages",
            "cases",
            "funding",
            "mentors"
        })
@NullMarked
package no.kneika.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
