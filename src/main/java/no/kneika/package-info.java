/** Kneika: mentor schemes at Norwegian universities, from need to settled claim. One package here is one room. */
@NullMarked
package no.kneika;

import org.jspecify.annotations.NullMarked;
