/** Pages of claims and money. */
@NullMarked
package no.kneika.claims.web;

import org.jspecify.annotations.NullMarked;
