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
 * @param backPay for the difference when a rate is regulated after payday (etterbetaling)
 */
public record WageTypes(String hours, String sickPay, String backPay) {

    public WageTypes(String hours, String sickPay) {
        this(hours, sickPay, hours);
    }

    public String of(EntryKind kind) {
        return kind == EntryKind.SICK ? sickPay : hours;
    }

    /** What one of these is called by somebody else; where several are called the same, it is hours. */
    public String translated(String type, WageTypes other) {
        if (type.equals(hours)) return other.hours();
        if (type.equals(sickPay)) return other.sickPay();
        return type.equals(backPay) ? other.backPay() : type;
    }

    public Set<String> ours() {
        return new HashSet<>(List.of(hours, sickPay, backPay)); // they may be the same
    }
}
