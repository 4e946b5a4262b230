/** The keys that seal what is sensitive, where they lie, and the vault that uses them. */
@NullMarked
package no.kneika.platform.keys;

import org.jspecify.annotations.NullMarked;
