@NullMarked
package no.kneika.messages.web;

import org.jspecify.annotations.NullMarked;
