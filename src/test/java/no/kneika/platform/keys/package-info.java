@NullMarked
package no.kneika.platform.keys;

import org.jspecify.annotations.NullMarked;
