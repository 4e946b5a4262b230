package no.kneika.people.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.RoleHeld;
import no.kneika.platform.Actor;

/** A role is given by two people, neither of them the one who gets it (security.md). */
public final class TwoPeople {

    private static final Set<Capacity> CONFIRM =
            EnumSet.of(Capacity.ADMIN, Capacity.APPROVER, Capacity.PRIVACY_OFFICER, Capacity.SYSTEM);
    /** Follow from studies and contracts, which have their own two people. */
    private static final Set<Capacity> FOLLOW_FROM_FACTS = EnumSet.of(Capacity.STUDENT, Capacity.MENTOR);

    private TwoPeople() {}

    public static boolean mayGrant(Actor by) {
        return by.capacity() == Capacity.ADMIN || by.capacity() == Capacity.SYSTEM;
    }

    public static List<Reason> againstGrant(Actor by, PersonId person, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity == Capacity.SYSTEM) against.add(Reason.of("role-not-for-people", "the house is no person"));
        if (!mayGrant(by)
                && !(FOLLOW_FROM_FACTS.contains(capacity) && by.capacity().isStaff()))
            against.add(Reason.of("role-admin-only", "product.md, ADMIN"));
        if (by.person().equals(person)) against.add(Reason.of("role-for-oneself", "security.md, two people"));
        return against;
    }

    public static List<Reason> againstConfirmation(Actor by, RoleHeld role) {
        var against = new ArrayList<Reason>();
        if (!CONFIRM.contains(by.capacity())) against.add(Reason.of("role-confirm-who", "security.md, two people"));
        if (Objects.equals(by.person(), role.grantedBy()))
            against.add(Reason.of("role-same-person", "security.md, two people"));
        if (by.person().equals(role.person())) against.add(Reason.of("role-for-oneself", "security.md, two people"));
        return against;
    }
}
