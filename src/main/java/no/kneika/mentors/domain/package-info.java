@NullMarked
package no.kneika.mentors.domain;

import org.jspecify.annotations.NullMarked;
