/** Letters out: sent in the sender's transaction, handed over once. */
@NullMarked
package no.kneika.messages.out;

import org.jspecify.annotations.NullMarked;
