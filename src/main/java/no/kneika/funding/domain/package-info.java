/** The rules of funding: periods, months, letters and budgets. Pure. */
@NullMarked
package no.kneika.funding.domain;

import org.jspecify.annotations.NullMarked;
