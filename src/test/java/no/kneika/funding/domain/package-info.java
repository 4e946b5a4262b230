@NullMarked
package no.kneika.funding.domain;

import org.jspecify.annotations.NullMarked;
