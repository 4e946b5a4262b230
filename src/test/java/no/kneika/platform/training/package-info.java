@NullMarked
package no.kneika.platform.training;

import org.jspecify.annotations.NullMarked;
