@NullMarked
package no.kneika.claims;

import org.jspecify.annotations.NullMarked;
