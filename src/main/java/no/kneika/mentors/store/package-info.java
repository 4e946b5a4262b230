@NullMarked
package no.kneika.mentors.store;

import org.jspecify.annotations.NullMarked;
