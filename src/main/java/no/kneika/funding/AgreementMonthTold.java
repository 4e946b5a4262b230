package no.kneika.funding;

import java.time.YearMonth;
import no.kneika.kernel.CaseId;

/** NAV has decided or paid a month of an agreement, or it has other hours: what it covers of the cost may be another sum. */
public record AgreementMonthTold(GrantId grant, CaseId caseId, YearMonth month) {}
