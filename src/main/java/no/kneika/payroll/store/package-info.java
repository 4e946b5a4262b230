/** Reads and writes what was exported and what came back. */
@NullMarked
package no.kneika.payroll.store;

import org.jspecify.annotations.NullMarked;
