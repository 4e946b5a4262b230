/** Sends approved hours to payroll, takes its vouchers back, and names every difference. */
@ApplicationModule(
        displayName = "Payroll",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: sheet",
            "institution",
            "people",
            "access",
            "documents",
            "messages",
            "ledger",
            "cases",
            "funding",
            "mentors",
            "hours"
        })
@NullMarked
package no.kneika.payroll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
