/** What can be read out of a letter, and whose reference it carries. Pure Java. */
@NullMarked
package no.kneika.messages.domain;

import org.jspecify.annotations.NullMarked;
