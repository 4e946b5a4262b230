/** What people do with claims, one use case in each. */
@NullMarked
package no.kneika.claims.service;

import org.jspecify.annotations.NullMarked;
