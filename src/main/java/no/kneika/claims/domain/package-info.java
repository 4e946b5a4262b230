/** What can be claimed, where cost belongs, and what may happen to a claim. Pure Java. */
@NamedInterface("domain")
@NullMarked
package no.kneika.claims.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
