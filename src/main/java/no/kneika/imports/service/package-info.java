/** Reads, decides and carries out imports, in jobs and from the terminal. */
@NullMarked
package no.kneika.imports.service;

import org.jspecify.annotations.NullMarked;
