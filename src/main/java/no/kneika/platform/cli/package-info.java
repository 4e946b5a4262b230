/** {@code bin/kneika}: what the people who run the house type in a terminal. */
@NamedInterface("cli")
@NullMarked
package no.kneika.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
