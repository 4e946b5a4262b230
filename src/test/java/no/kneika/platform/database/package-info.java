/** The fences, the server and its roles, tried on a real PostgreSQL. */
@NullMarked
package no.kneika.platform.database;

import org.jspecify.annotations.NullMarked;
