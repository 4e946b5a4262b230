package no.kneika.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.RoleHeld;
import org.jspecify.annotations.Nullable;

/** What an administrator may give and end, beside that it takes two people ({@link TwoPeople}). */
public final class RoleRules {

    private static final String TWO = "security.md, two people";
    private static final String DAYS = "ADR 51";

    /** Roles that people are given (roller som gis); a student's and a mentor's follow from studies and contract. */
    public static final List<Capacity> GIVEN = List.of(
            Capacity.COORDINATOR,
            Capacity.ADVISER,
            Capacity.APPROVER,
            Capacity.FINANCE,
            Capacity.LECTURER,
            Capacity.NAV_ADVISER,
            Capacity.NAV_UNIT,
            Capacity.PRIVACY_OFFICER,
            Capacity.ADMIN);

    private static final Set<Capacity> CONFIRM =
            EnumSet.of(Capacity.ADMIN, Capacity.APPROVER, Capacity.PRIVACY_OFFICER);

    private RoleRules() {}

    public static boolean mayConfirm(Capacity capacity) {
        return CONFIRM.contains(capacity);
    }

    /** Whether a role stands, or waits, on some day from the first to the last. */
    public static boolean meets(RoleHeld role, LocalDate from, @Nullable LocalDate until) {
        var last = role.until();
        return (last == null || !last.isBefore(from))
                && (until == null || !role.from().isAfter(until));
    }

    /** @param held every role of the person, also those that wait */
    public static List<Reason> againstGiving(
            Capacity capacity, List<RoleHeld> held, LocalDate from, @Nullable LocalDate until, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (!GIVEN.contains(capacity))
            against.add(Reason.of("role-follows", DAYS).at("role"));
        if (from.isBefore(today))
            against.add(Reason.of("role-starts-before-today", DAYS).at("from"));
        var meanwhile = held.stream().filter(role -> meets(role, from, until)).toList();
        if (meanwhile.stream().anyMatch(role -> role.capacity() == capacity))
            against.add(Reason.of("role-already", DAYS).at("role"));
        if (meanwhile.stream().anyMatch(role -> bothSides(role.capacity(), capacity)))
            against.add(Reason.of("role-both-sides", DAYS).at("role"));
        return against;
    }

    // Whoever settles a claim for NAV has had no hand in making it here.
    private static boolean bothSides(Capacity one, Capacity other) {
        return one == Capacity.NAV_UNIT && other.isStaff() || other == Capacity.NAV_UNIT && one.isStaff();
    }

    /** @param after who holds each role that can confirm on the day after, without this one */
    public static List<Reason> againstEnding(
            RoleHeld role, LocalDate lastDay, LocalDate today, Map<Capacity, Set<PersonId>> after) {
        var against = new ArrayList<Reason>();
        var until = role.until();
        if (until != null && until.isBefore(today))
            against.add(Reason.of("role-over", DAYS, until).at("ending"));
        else if (until != null && lastDay.isAfter(until))
            against.add(Reason.of("role-ends-later", DAYS, until).at("lastDay"));
        if (lastDay.isBefore(today.minusDays(1)))
            against.add(
                    Reason.of("role-held-until-now", DAYS, today.minusDays(1)).at("lastDay"));
        if (role.confirmedBy() != null && mayConfirm(role.capacity()) && !enough(after))
            against.add(Reason.of("role-last-two", TWO).at("ending"));
        return against;
    }

    // Somebody who can give a role, and another who can confirm it: without them nobody is let in any more.
    private static boolean enough(Map<Capacity, Set<PersonId>> after) {
        var confirm = new HashSet<PersonId>();
        after.values().forEach(confirm::addAll);
        return !after.getOrDefault(Capacity.ADMIN, Set.of()).isEmpty() && confirm.size() > 1;
    }
}
