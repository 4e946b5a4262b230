/** The platform's door, tried on a real PostgreSQL. */
@NullMarked
package no.kneika.platform;

import org.jspecify.annotations.NullMarked;
