/** What people do with hours, one use case at a time. */
@NamedInterface("service")
@NullMarked
package no.kneika.hours.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
