/** The two clocks, winding one of them, and the beginning of days. The only place that asks the machine for the time. */
@NullMarked
package no.kneika.platform.clock;

import org.jspecify.annotations.NullMarked;
