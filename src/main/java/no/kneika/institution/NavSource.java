package no.kneika.institution;

import java.time.LocalDate;

/** Where NAV's offices or units are from (kilde), and when they were so. */
public record NavSource(String source, LocalDate asOf) {}
