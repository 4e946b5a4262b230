/** What tests stand on: Kneika running over a real PostgreSQL, and a business clock that stands still until it is set. */
@NullMarked
package no.kneika.support;

import org.jspecify.annotations.NullMarked;
