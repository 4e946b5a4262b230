/** Pages of imports, for administrators. */
@NullMarked
package no.kneika.imports.web;

import org.jspecify.annotations.NullMarked;
