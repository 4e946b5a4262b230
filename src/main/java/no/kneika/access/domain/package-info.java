/** Rules of who sees what, and of the sealed log. */
@NullMarked
package no.kneika.access.domain;

import org.jspecify.annotations.NullMarked;
