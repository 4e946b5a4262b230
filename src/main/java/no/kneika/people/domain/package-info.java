/** Rules about people and roles. */
@NullMarked
package no.kneika.people.domain;

import org.jspecify.annotations.NullMarked;
