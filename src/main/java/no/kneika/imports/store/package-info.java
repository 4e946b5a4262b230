/** Rows of imports. */
@NullMarked
package no.kneika.imports.store;

import org.jspecify.annotations.NullMarked;
