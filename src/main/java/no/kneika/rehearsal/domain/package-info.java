/** The world of a rehearsal: who needs what, when letters come, who is late. Pure Java; the same seed, the same world. */
@NullMarked
package no.kneika.rehearsal.domain;

import org.jspecify.annotations.NullMarked;
