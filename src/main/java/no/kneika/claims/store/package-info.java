/** Claims, dispatches, payments and steps as rows. */
@NullMarked
package no.kneika.claims.store;

import org.jspecify.annotations.NullMarked;
