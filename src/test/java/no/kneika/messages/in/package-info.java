@NullMarked
package no.kneika.messages.in;

import org.jspecify.annotations.NullMarked;
