/** The tables of admissions, consents and the access log. */
@NullMarked
package no.kneika.access.store;

import org.jspecify.annotations.NullMarked;
