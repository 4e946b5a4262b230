/** The pages where hours are logged, confirmed, attested and approved. */
@NullMarked
package no.kneika.hours.web;

import org.jspecify.annotations.NullMarked;
