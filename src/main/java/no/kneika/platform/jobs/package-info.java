/** Jobs on db-scheduler: asked for in the tenant's transaction, done once, tried again, never lost from sight. */
@NullMarked
package no.kneika.platform.jobs;

import org.jspecify.annotations.NullMarked;
