@NullMarked
package no.kneika.funding;

import org.jspecify.annotations.NullMarked;
