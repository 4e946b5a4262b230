/** The student's pages: what I share, and who has seen. */
@NullMarked
package no.kneika.access.web;

import org.jspecify.annotations.NullMarked;
