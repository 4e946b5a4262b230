/** When a need may be raised and assessed, and what follows from it. Pure rules. */
@NullMarked
package no.kneika.cases.domain;

import org.jspecify.annotations.NullMarked;
