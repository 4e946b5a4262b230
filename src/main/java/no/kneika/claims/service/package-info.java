/** What people do with claims, one use case in each. */
@NamedInterface("service")
@NullMarked
package no.kneika.claims.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
