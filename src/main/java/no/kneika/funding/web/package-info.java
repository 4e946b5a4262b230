/** Pages where funding is applied for and decided. */
@NullMarked
package no.kneika.funding.web;

import org.jspecify.annotations.NullMarked;
