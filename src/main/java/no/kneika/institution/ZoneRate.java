package no.kneika.institution;

import java.time.LocalDate;
import no.kneika.kernel.Percent;

/** Employer's contribution in a zone from a day (arbeidsgiveravgift), by law. */
public record ZoneRate(String zone, LocalDate validFrom, Percent percent) {}
