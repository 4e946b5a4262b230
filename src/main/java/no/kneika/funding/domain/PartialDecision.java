package no.kneika.funding.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantFollowUp.Follows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/**
 * NAV gave less than it was asked for (delvis innvilgelse), HK-dir 5.5.
 *
 * @param before days asked for before the first granted one; NAV often starts on the day it decides
 * @param after days asked for after the last granted one
 * @param fewer hours less
 */
public record PartialDecision(
        Period asked, Period granted, Optional<Period> before, Optional<Period> after, Minutes fewer) {

    private static final String SOURCE = "HK-dir 5.5";

    /** Empty when everything was granted. */
    public static Optional<PartialDecision> of(ApplicationView asked, Grant granted) {
        var wanted = asked.period();
        var given = granted.period();
        var before = given.from().isAfter(wanted.from())
                ? Optional.of(new Period(
                        wanted.from(),
                        given.from().isAfter(wanted.to())
                                ? wanted.to()
                                : given.from().minusDays(1)))
                : Optional.<Period>empty();
        var after = given.to().isBefore(wanted.to())
                ? Optional.of(new Period(
                        given.to().isBefore(wanted.from())
                                ? wanted.from()
                                : given.to().plusDays(1),
                        wanted.to()))
                : Optional.<Period>empty();
        var fewer =
                new Minutes(Math.max(0, asked.hours().value() - granted.hours().value()));
        if (before.isEmpty() && after.isEmpty() && fewer.isZero()) return Optional.empty();
        return Optional.of(new PartialDecision(wanted, given, before, after, fewer));
    }

    /** What can be done about it: dates are moved only when days went before NAV decided. */
    public Set<Follows> possible() {
        var possible = EnumSet.allOf(Follows.class);
        if (before.isEmpty()) possible.remove(Follows.CHANGE_DATES);
        return possible;
    }

    /** The dates NAV is asked for: as many days as were granted, from the day that was applied for. */
    public Period wanted() {
        return asked.hull(granted);
    }

    public Decision<Follows> follow(Follows chosen, String reason, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER)
            against.add(Reason.of("grant-by-coordinator", SOURCE));
        if (!possible().contains(chosen))
            against.add(Reason.of("follow-no-days-lost", SOURCE).at("follows"));
        // A letter leaves the house, and a complaint has a ground: what is only noted may go without.
        if (reason.isBlank() && List.of(Follows.COMPLAIN, Follows.CHANGE_DATES).contains(chosen))
            against.add(Reason.of("follow-why", SOURCE).at("reason"));
        return Decision.unless(against, chosen);
    }
}
