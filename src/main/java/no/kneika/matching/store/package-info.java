@NullMarked
package no.kneika.matching.store;

import org.jspecify.annotations.NullMarked;
