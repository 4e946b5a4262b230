package no.kneika.cases;

import java.time.LocalDate;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;

/** A case has ended (saken er avsluttet). @param lastDay of the support */
public record CaseClosed(CaseId caseId, LocalDate lastDay, Actor by) {}
