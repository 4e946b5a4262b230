@NullMarked
package no.kneika.cases;

import org.jspecify.annotations.NullMarked;
