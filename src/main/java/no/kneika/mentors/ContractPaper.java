package no.kneika.mentors;

import java.util.List;
import no.kneika.documents.Party;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** What the contract's paper says (avtalen på papir). The student is not named: the contract is about the work. */
public record ContractPaper(
        String institution,
        String mentor,
        ContractKind kind,
        Period period,
        Minutes hours,
        HourlyRate rate,
        List<Party> signatories) {}
