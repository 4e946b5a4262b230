@NullMarked
package no.kneika.claims.domain;

import org.jspecify.annotations.NullMarked;
