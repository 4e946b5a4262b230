/** Reads and writes the facts about hours. */
@NullMarked
package no.kneika.hours.store;

import org.jspecify.annotations.NullMarked;
