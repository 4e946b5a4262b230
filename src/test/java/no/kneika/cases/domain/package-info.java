@NullMarked
package no.kneika.cases.domain;

import org.jspecify.annotations.NullMarked;
