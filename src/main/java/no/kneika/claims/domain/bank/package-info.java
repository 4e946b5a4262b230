/** What a bank's file says, and which claim each payment settles. Pure: no Spring, no SQL, no clock. */
@NullMarked
package no.kneika.claims.domain.bank;

import org.jspecify.annotations.NullMarked;
