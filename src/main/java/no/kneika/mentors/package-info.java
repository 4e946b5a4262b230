/** Mentors: who has offered to be one, who helps whom, the declaration they sign, the contract and the first meeting. */
@ApplicationModule(
        displayName = "Mentors",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::web",
            "platform::intake",
            "institution",
            "people",
            "access",
            "documents",
            "messages",
            "ledger",
            "cases",
            "funding"
        })
@NullMarked
package no.kneika.mentors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
