@NullMarked
package no.kneika.documents;

import org.jspecify.annotations.NullMarked;
