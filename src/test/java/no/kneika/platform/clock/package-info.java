@NullMarked
package no.kneika.platform.clock;

import org.jspecify.annotations.NullMarked;
