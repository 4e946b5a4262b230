/** The archive's and the signer's tables. */
@NullMarked
package no.kneika.documents.store;

import org.jspecify.annotations.NullMarked;
