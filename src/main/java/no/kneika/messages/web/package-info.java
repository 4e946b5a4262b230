/** The queue of letters that wait for a person. */
@NullMarked
package no.kneika.messages.web;

import org.jspecify.annotations.NullMarked;
