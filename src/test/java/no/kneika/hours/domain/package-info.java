@NullMarked
package no.kneika.hours.domain;

import org.jspecify.annotations.NullMarked;
