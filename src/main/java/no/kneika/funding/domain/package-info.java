/** The rules of funding: periods, months, letters and budgets. Pure. */
@NamedInterface("domain")
@NullMarked
package no.kneika.funding.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
