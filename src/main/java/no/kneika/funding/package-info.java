/** Who pays for a student's support: applications, grants, budgets, and the clock of NAV's 36 months. */
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: cli",
            "platform :: sheet",
            "institution",
            "people",
            "access",
            "documents",
            "messages",
            "ledger",
            "cases"
        })
@NullMarked
package no.kneika.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
