/** What people do with hours, one use case at a time. */
@NullMarked
package no.kneika.hours.service;

import org.jspecify.annotations.NullMarked;
