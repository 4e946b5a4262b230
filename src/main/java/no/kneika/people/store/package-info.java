/** The tables of people, their roles and studies. */
@NullMarked
package no.kneika.people.store;

import org.jspecify.annotations.NullMarked;
