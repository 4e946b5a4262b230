/** The rules of hours: pure functions over facts, dates and a rulebook. */
@NamedInterface("domain")
@NullMarked
package no.kneika.hours.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
