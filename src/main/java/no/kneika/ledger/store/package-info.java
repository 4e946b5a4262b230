/** Pieces, shares and movements as rows; append-only. */
@NullMarked
package no.kneika.ledger.store;

import org.jspecify.annotations.NullMarked;
