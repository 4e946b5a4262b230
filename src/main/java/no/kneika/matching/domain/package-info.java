@NullMarked
package no.kneika.matching.domain;

import org.jspecify.annotations.NullMarked;
