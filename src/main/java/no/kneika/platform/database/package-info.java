/** PostgreSQL: the server we bring along, its roles, migrations, and transactions bound to one tenant and person. */
@NullMarked
package no.kneika.platform.database;

import org.jspecify.annotations.NullMarked;
