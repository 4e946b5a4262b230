/** Makes rows of a file, whatever made it: encodings, separators, Excel. Evaluates nothing. */
@NullMarked
package no.kneika.imports.reading;

import org.jspecify.annotations.NullMarked;
