@NamedInterface("domain")
@NullMarked
package no.kneika.mentors.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
