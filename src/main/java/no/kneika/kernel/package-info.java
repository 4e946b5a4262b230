/** Values every room speaks in: money, time, periods, typed ids, decisions and obligations. Pure Java. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package no.kneika.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
