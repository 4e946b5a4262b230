/** What a register's file may hold, and what is wrong with it. Pure. */
@NullMarked
package no.kneika.imports.domain;

import org.jspecify.annotations.NullMarked;
