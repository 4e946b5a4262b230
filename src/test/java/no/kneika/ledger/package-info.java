@NullMarked
package no.kneika.ledger;

import org.jspecify.annotations.NullMarked;
