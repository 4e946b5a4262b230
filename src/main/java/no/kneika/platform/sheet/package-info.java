/** Makes rows of a file, whatever made it: encodings, separators, Excel. Evaluates nothing. */
@NamedInterface("sheet")
@NullMarked
package no.kneika.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
