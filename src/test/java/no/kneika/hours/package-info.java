@NullMarked
package no.kneika.hours;

import org.jspecify.annotations.NullMarked;
