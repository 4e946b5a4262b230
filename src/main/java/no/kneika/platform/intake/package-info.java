/** What a room that takes in whole registers (inntak) offers: compare a file's rows with what is known, then carry it out. */
@NamedInterface("intake")
@NullMarked
package no.kneika.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
