/** Turns paper templates into accessible PDF. */
@NullMarked
package no.kneika.documents.press;

import org.jspecify.annotations.NullMarked;
