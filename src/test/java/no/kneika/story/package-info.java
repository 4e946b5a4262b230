/** Stories from need to settled claim, in a real browser, each step by the person it belongs to. */
@NullMarked
package no.kneika.story;

import org.jspecify.annotations.NullMarked;
