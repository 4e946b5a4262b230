/** The training room: one chooses who to be, and winds the clock. Nothing here exists outside the training profile. */
@NullMarked
package no.kneika.platform.training;

import org.jspecify.annotations.NullMarked;
