/** Rules of the ledger's months. */
@NullMarked
package no.kneika.ledger.domain;

import org.jspecify.annotations.NullMarked;
