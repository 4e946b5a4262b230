@NullMarked
package no.kneika.documents.press;

import org.jspecify.annotations.NullMarked;
