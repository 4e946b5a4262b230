@NullMarked
package no.kneika.messages;

import org.jspecify.annotations.NullMarked;
