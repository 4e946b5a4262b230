/** Tenants and what they decide for themselves: calendar, programmes, funders, rulebooks and rates; and NAV's offices. */
@ApplicationModule(
        displayName = "Institution",
        allowedDependencies = {"kernel", "platform", "platform :: web", "platform :: intake"})
@NullMarked
package no.kneika.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
