package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bekk.bekkopen.banking.KontonummerValidator;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementParty;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * What NAV takes of an agreement, and in which order (rules.md 2 SETTLED; the gates are those of NAV's public code 2026).
 * A draft may lack a phone number; nobody signs one that does.
 */
public final class AgreementRules {

    /** NAV's text fields (NAV's public code: maxLengde 1000). */
    public static final int LONGEST_TEXT = 1000;

    /** How far behind the day it is written an agreement may begin (NAV's public code: FORTIDLIG_STARTDATO). */
    public static final int DAYS_BACK = 7;

    private static final String SOURCE = "rules.md 2 SETTLED";

    private AgreementRules() {}

    /**
     * @param mentors of the case, who have not ended
     * @param others the case's other agreements
     * @param clock of NAV's months as they are used
     */
    public record Facts(
            boolean caseOpen, Set<PersonId> mentors, List<Agreement> others, NavMonths clock, int monthsInAll) {}

    public static Decision<WrittenAgreement> write(
            WrittenAgreement it, Capacity capacity, Facts facts, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("agreement-by-coordinator", SOURCE));
        if (!facts.caseOpen()) against.add(Reason.of("application-case-closed", SOURCE));
        // A new mentor is a new agreement, and one is made for somebody who helps.
        if (!facts.mentors().contains(it.mentor()))
            against.add(Reason.of("agreement-not-mentor", SOURCE).at("mentor"));
        if (it.writtenOn().isAfter(today))
            against.add(Reason.of("agreement-written-later", SOURCE, today).at("writtenOn"));
        tooEarly(it.period(), it.writtenOn()).ifPresent(against::add);
        passesMonths(it.period(), facts).ifPresent(against::add);
        facts.others().stream()
                .filter(other -> other.mentor().equals(it.mentor()) && isAlive(other))
                .filter(other -> other.period().overlaps(it.period()))
                .findFirst()
                .ifPresent(other -> against.add(
                        Reason.of("agreement-overlaps", SOURCE, other.period()).at("from")));
        texts(it, against);
        if (it.terms().hours().signum() == 0)
            against.add(Reason.of("agreement-no-hours", SOURCE).at("hours"));
        if (!it.account().isEmpty() && !KontonummerValidator.isValid(it.account()))
            against.add(Reason.of("agreement-account", SOURCE).at("account"));
        return AgreementTerms.of(it.terms()) instanceof Decision.Refused<AgreementTerms>(var wrong)
                ? new Decision.Refused<>(join(against, wrong))
                : Decision.unless(against, it);
    }

    /** The fields NAV asks for that are empty: nobody can sign before they are filled in. */
    public static List<String> missing(WrittenAgreement it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("student-phone", it.student().phone());
        fields.put("contact-name", it.employer().contact().name());
        fields.put("contact-phone", it.employer().contact().phone());
        fields.put("adviser-name", it.adviser().name());
        fields.put("adviser-phone", it.adviser().phone());
        fields.put("mentor-phone", it.mentorContact().phone());
        fields.put("tasks", it.tasks());
        fields.put("follow-up", it.followUp());
        fields.put("facilitation", it.facilitation());
        fields.put("account", it.account());
        fields.values().removeIf(text -> !text.isBlank());
        return List.copyOf(fields.keySet());
    }

    /** Somebody has signed at NAV, and told us when. */
    public static Decision<LocalDate> sign(
            AgreementParty party,
            LocalDate on,
            Agreement agreement,
            SignatureChase chase,
            List<String> missing,
            LocalDate today) {
        var against = new ArrayList<Reason>();
        notAlive(agreement, chase, on).ifPresent(against::add);
        if (!missing.isEmpty()) against.add(Reason.of("agreement-incomplete", SOURCE, missing.size()));
        if (chase.hasSigned(party))
            against.add(Reason.of("agreement-signed-before", SOURCE).at("party"));
        else if (party == AgreementParty.DECIDER)
            against.add(Reason.of("agreement-decider-concludes", SOURCE).at("party"));
        else if (!chase.next().contains(party))
            against.add(Reason.of("agreement-adviser-last", SOURCE).at("party"));
        if (on.isAfter(today))
            against.add(Reason.of("agreement-signed-later", SOURCE, today).at("signedOn"));
        var first = party == AgreementParty.ADVISER ? chase.lastChange() : chase.writtenOn();
        if (on.isBefore(first))
            against.add(Reason.of("agreement-signed-early", SOURCE, first).at("signedOn"));
        // NAV asks about the first day again when its adviser signs, and not after that.
        if (party == AgreementParty.ADVISER && tooEarly(agreement.period(), on).isPresent())
            against.add(Reason.of("agreement-adviser-too-late", SOURCE, DAYS_BACK, earliest(on))
                    .at("signedOn"));
        return Decision.unless(against, on);
    }

    /** NAV's decider has signed: work may begin, and the money comes by itself. */
    public static Decision<LocalDate> conclude(
            LocalDate on, Agreement agreement, SignatureChase chase, LocalDate today) {
        var against = new ArrayList<Reason>();
        notAlive(agreement, chase, on).ifPresent(against::add);
        if (!chase.hasSigned(AgreementParty.ADVISER)) against.add(Reason.of("agreement-others-first", SOURCE));
        else if (on.isBefore(chase.lastChange()))
            against.add(Reason.of("agreement-signed-early", SOURCE, chase.lastChange())
                    .at("concludedOn"));
        if (on.isAfter(today))
            against.add(Reason.of("agreement-signed-later", SOURCE, today).at("concludedOn"));
        // The first month is decided with it, and NAV has no money for next year before that year.
        var first = decidedFrom(agreement.period());
        if (on.isBefore(first))
            against.add(Reason.of("agreement-next-budget-year", SOURCE, first).at("concludedOn"));
        return Decision.unless(against, on);
    }

    /** The first day NAV can decide an agreement's first month. */
    public static LocalDate decidedFrom(Period period) {
        return LocalDate.of(period.from().getYear(), 1, 1);
    }

    private static Optional<Reason> tooEarly(Period period, LocalDate on) {
        return period.from().isBefore(earliest(on))
                ? Optional.of(Reason.of("agreement-starts-too-early", SOURCE, DAYS_BACK, earliest(on))
                        .at("from"))
                : Optional.empty();
    }

    private static LocalDate earliest(LocalDate on) {
        return on.minusDays(DAYS_BACK);
    }

    private static Optional<Reason> passesMonths(Period period, Facts facts) {
        var may = facts.clock().cut(period);
        if (may.equals(Optional.of(period))) return Optional.empty();
        var last = may.map(Period::to).orElse(period.from().minusDays(1));
        return Optional.of(Reason.of("agreement-passes-months", SOURCE, facts.monthsInAll(), last)
                .at("to"));
    }

    private static void texts(WrittenAgreement it, List<Reason> against) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("tasks", it.tasks());
        texts.put("followUp", it.followUp());
        texts.put("facilitation", it.facilitation());
        texts.put("familyWhy", it.familyTie().orElse(""));
        // Counted as a browser counts, as NAV's field does.
        texts.forEach((field, text) -> {
            if (text.length() > LONGEST_TEXT)
                against.add(Reason.of("agreement-long-text", SOURCE, LONGEST_TEXT, text.length() - LONGEST_TEXT)
                        .at(field));
        });
        if (it.familyTie().filter(String::isBlank).isPresent())
            against.add(Reason.of("agreement-family-why", SOURCE).at("familyWhy"));
    }

    private static Optional<Reason> notAlive(Agreement agreement, SignatureChase chase, LocalDate on) {
        return switch (agreement.state()) {
            case CONCLUDED -> Optional.of(Reason.of("agreement-is-concluded", SOURCE));
            case WITHDRAWN -> Optional.of(Reason.of("agreement-is-withdrawn", SOURCE));
            // What NAV did in time counts, also when we hear of it late.
            case OPEN, LAPSED ->
                chase.isLapsedOn(on)
                        ? Optional.of(Reason.of("agreement-has-lapsed", SOURCE, chase.lapsesOn()))
                        : Optional.empty();
        };
    }

    private static boolean isAlive(Agreement it) {
        return it.state() == Agreement.State.OPEN || it.state() == Agreement.State.CONCLUDED;
    }

    private static List<Reason> join(List<Reason> some, List<Reason> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
