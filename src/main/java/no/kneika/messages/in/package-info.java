/** Letters in: taken out of the folder, sealed, matched. */
@NullMarked
package no.kneika.messages.in;

import org.jspecify.annotations.NullMarked;
