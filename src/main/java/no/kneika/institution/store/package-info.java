/** The institution's tables. */
@NullMarked
package no.kneika.institution.store;

import org.jspecify.annotations.NullMarked;
