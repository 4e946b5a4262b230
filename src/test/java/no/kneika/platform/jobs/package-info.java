@NullMarked
package no.kneika.platform.jobs;

import org.jspecify.annotations.NullMarked;
