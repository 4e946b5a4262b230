/** Who is let in: login, the session, the choice of capacity, and what every request is checked against. */
@NullMarked
package no.kneika.platform.login;

import org.jspecify.annotations.NullMarked;
