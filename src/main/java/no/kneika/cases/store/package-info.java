/** The tables of cases. */
@NullMarked
package no.kneika.cases.store;

import org.jspecify.annotations.NullMarked;
