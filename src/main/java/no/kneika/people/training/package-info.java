/** The training room's people (øvingsrommet), and the tests': all made up. */
@NullMarked
package no.kneika.people.training;

import org.jspecify.annotations.NullMarked;
