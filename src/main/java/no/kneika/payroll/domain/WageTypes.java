package no.kneika.payroll.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kneika.hours.EntryKind;

/**
 * What payroll calls our wages (lønnsart).
 *
 * @param hours for mentors' hours
 * @param sickPay for a mentor's sick pay, which is never part of a claim
 */
public record WageTypes(String hours, String sickPay) {

    public String of(EntryKind kind) {
        return kind == EntryKind.SICK ? sickPay : hours;
    }

    public Set<String> ours() {
        return new HashSet<>(List.of(hours, sickPay)); // they may be the same
    }
}
