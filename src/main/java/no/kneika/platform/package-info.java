/** What every room stands on: the tenant's transaction, the two clocks, encryption, command receipts and the trail. */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package no.kneika.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
