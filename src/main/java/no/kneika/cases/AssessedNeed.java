package no.kneika.cases;

import java.time.LocalDate;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** The figures of the newest assessment, which say nothing about health: how much help, and for how long. */
public record AssessedNeed(CaseId caseId, int version, Minutes hoursPerWeek, Period needPeriod, LocalDate assessedOn) {}
