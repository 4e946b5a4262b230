/** The rules of hours: pure functions over facts, dates and a rulebook. */
@NullMarked
package no.kneika.hours.domain;

import org.jspecify.annotations.NullMarked;
