@NullMarked
package no.kneika.messages.out;

import org.jspecify.annotations.NullMarked;
