/** Rules of the calendar. */
@NullMarked
package no.kneika.institution.domain;

import org.jspecify.annotations.NullMarked;
