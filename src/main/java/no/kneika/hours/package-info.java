/** Keeps the hours mentors work: entries, the student's confirmation, the month's sheet, attested and approved by two. */
@ApplicationModule(
        displayName = "Hours",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "institution",
            "people",
            "access",
            "cases",
            "messages",
            "funding",
            "mentors"
        })
@NullMarked
package no.kneika.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
