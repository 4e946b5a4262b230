/** Claims what a funder owes: what is claimable and why not, the claim, its answer, and every øre's place. */
@ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "institution",
            "people",
            "access",
            "documents",
            "messages",
            "ledger",
            "cases",
            "funding",
            "mentors",
            "hours",
            "payroll"
        })
@NullMarked
package no.kneika.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
