package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.kneika.funding.AgreementParty;

/**
 * Who has signed an agreement at NAV and whose turn it is (signaturjakt). Twelve weeks after what happened last NAV puts
 * it away; each signature begins them anew (NAV's public code 2026: sistEndret + 12 uker).
 *
 * @param writtenOn the day the version was typed in at NAV
 */
public record SignatureChase(LocalDate writtenOn, Map<AgreementParty, LocalDate> signed) {

    public static final int WEEKS = 12;

    private static final Set<AgreementParty> FIRST =
            EnumSet.of(AgreementParty.STUDENT, AgreementParty.EMPLOYER, AgreementParty.MENTOR);

    /** Whose turn it is: the first three in any order, then the adviser, then the decider. */
    public Set<AgreementParty> next() {
        var waiting = EnumSet.copyOf(FIRST);
        waiting.removeAll(signed.keySet());
        if (!waiting.isEmpty()) return waiting;
        return EnumSet.of(signed.containsKey(AgreementParty.ADVISER) ? AgreementParty.DECIDER : AgreementParty.ADVISER);
    }

    public boolean hasSigned(AgreementParty party) {
        return signed.containsKey(party);
    }

    public LocalDate lastChange() {
        return signed.values().stream()
                .filter(day -> day.isAfter(writtenOn))
                .max(LocalDate::compareTo)
                .orElse(writtenOn);
    }

    /** The last day NAV keeps it without a conclusion. */
    public LocalDate lapsesOn() {
        return lastChange().plusWeeks(WEEKS);
    }

    public boolean isLapsedOn(LocalDate day) {
        return day.isAfter(lapsesOn());
    }
}
