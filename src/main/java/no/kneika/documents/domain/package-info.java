/** Rules of signing. Pure Java. */
@NullMarked
package no.kneika.documents.domain;

import org.jspecify.annotations.NullMarked;
