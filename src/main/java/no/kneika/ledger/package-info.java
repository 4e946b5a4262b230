/** Knows where every øre is: cost is born as pieces of vouchers and moves whole from place to place. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "platform", "platform :: cli", "institution"})
@NullMarked
package no.kneika.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
