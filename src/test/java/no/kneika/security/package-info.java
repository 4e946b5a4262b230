/** What must hold on every page, whoever asks: crossed ids, forms sent twice, bad input, a machine that stops. */
@NullMarked
package no.kneika.security;

import org.jspecify.annotations.NullMarked;
