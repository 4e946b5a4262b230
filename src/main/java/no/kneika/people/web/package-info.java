/** The pages about people and the roles they hold. */
@NullMarked
package no.kneika.people.web;

import org.jspecify.annotations.NullMarked;
