@NullMarked
package no.kneika.platform.cli;

import org.jspecify.annotations.NullMarked;
