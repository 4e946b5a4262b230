/** The tables of funding. */
@NullMarked
package no.kneika.funding.store;

import org.jspecify.annotations.NullMarked;
