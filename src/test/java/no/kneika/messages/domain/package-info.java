@NullMarked
package no.kneika.messages.domain;

import org.jspecify.annotations.NullMarked;
