package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Reason;

/**
 * When a no may be complained of, and what follows (klage). The time is NAV's own for labour-market measures: six weeks, and
 * three where the measure is at an employer (nav.no/klagerettigheter, as of 10 February 2023, which names forvaltningsloven as
 * the law; its section 29 says three weeks, from the day the decision arrived). The student has the six; the institution
 * complains as the employer and has the three. Folketrygdloven section 21-12 (six weeks) is about benefits, not about this.
 * The letter says which time holds in each case, and a late complaint may still be heard (forvaltningsloven section 31): so
 * late is said, not refused. An office that stands by what it decided sends the complaint on to NAV Klageinstans itself, and whoever
 * complains may write to it (forvaltningsloven section 33): that step has no time of its own.
 */
public final class ComplaintRules {

    private static final int WEEKS_STUDENT = 6;
    private static final int WEEKS_EMPLOYER = 3;

    /** Forvaltningsloven section 11 a: who cannot answer within a month says so, and when. */
    private static final int MONTHS_TO_HEAR = 1;

    private static final int DAYS_TO_RULE = 7;

    /** NAV says itself how long it waits for what one has to add; this is ours ⚙. */
    private static final int DAYS_TO_GO_ON = 14;

    private static final String SOURCE = "forvaltningsloven § 29";

    private ComplaintRules() {}

    /** The last day to complain. */
    public static LocalDate until(Complainant by, LocalDate arrivedOn) {
        return arrivedOn.plusWeeks(by == Complainant.STUDENT ? WEEKS_STUDENT : WEEKS_EMPLOYER);
    }

    public static Decision<Complaint.Sent> complain(
            Complaint it, Complaint.Sent sent, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("complaint-by-coordinator", "rules.md 7"));
        if (it.next().isEmpty()) against.add(sentBefore(it));
        else if (it.about() instanceof About.Partly && !it.waits())
            against.add(Reason.of("complaint-decide-first", "HK-dir 5.5"));
        if (sent.on().isAfter(today))
            against.add(Reason.of("complaint-later", SOURCE, today).at("complainedOn"));
        if (sent.on().isBefore(it.arrivedOn()))
            against.add(Reason.of("complaint-before-no", SOURCE, it.arrivedOn()).at("complainedOn"));
        it.answer()
                .filter(answer -> sent.on().isBefore(answer.decidedOn()))
                .ifPresent(answer -> against.add(Reason.of("complaint-before-answer", SOURCE, answer.decidedOn())
                        .at("complainedOn")));
        return Decision.unless(against, sent);
    }

    public static Decision<Complaint.Answer> answer(
            Complaint it, Complaint.Answer answer, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("complaint-by-coordinator", "rules.md 7"));
        if (it.steps().isEmpty()) against.add(Reason.of("complaint-not-sent", SOURCE));
        if (it.answer().isPresent())
            against.add(Reason.of(
                    "complaint-answered-before", SOURCE, it.answer().get().decidedOn()));
        if (answer.decidedOn().isAfter(today))
            against.add(Reason.of("complaint-later", SOURCE, today).at("answerOn"));
        last(it).filter(sent -> answer.decidedOn().isBefore(sent.on()))
                .ifPresent(sent -> against.add(
                        Reason.of("complaint-answer-early", SOURCE, sent.on()).at("answerOn")));
        return Decision.unless(against, answer);
    }

    /** A letter of ours has a reason, and NAV is told nothing the student has not said yes to. */
    public static Decision<String> letter(Complaint it, String why, boolean consented, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("complaint-by-coordinator", "rules.md 7"));
        if (!consented) against.add(Reason.of("application-no-consent", "HK-dir 5.2"));
        if (why.isBlank()) against.add(Reason.of("complaint-why", SOURCE).at("complaintWhy"));
        return Decision.unless(against, why.strip());
    }

    /** What may be sent may be begun; a draft leaves nobody's hands. */
    public static Decision<Complaint> draft(Complaint it, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("complaint-by-coordinator", "rules.md 7"));
        if (it.next().isEmpty()) against.add(sentBefore(it));
        else if (it.about() instanceof About.Partly && !it.waits())
            against.add(Reason.of("complaint-decide-first", "HK-dir 5.5"));
        return Decision.unless(against, it);
    }

    private static Reason sentBefore(Complaint it) {
        return Reason.of(
                "complaint-sent-before", SOURCE, it.steps().getLast().sent().on());
    }

    private static Optional<Complaint.Sent> last(Complaint it) {
        return it.steps().isEmpty()
                ? Optional.empty()
                : Optional.of(it.steps().getLast().sent());
    }

    /** Who pays after a complaint that gave nothing: an approver, once, with a reason. */
    public static Decision<String> rule(Complaint it, String reason, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.APPROVER) against.add(Reason.of("ruling-by-approver", "HK-dir 5.5"));
        if (!it.mustRule()) against.add(Reason.of("complaint-nothing-to-rule", "HK-dir 5.5"));
        if (reason.isBlank()) against.add(Reason.of("ruling-why", "HK-dir 5.5").at("reason"));
        return Decision.unless(against, reason.strip());
    }

    /** An approver has said that the cost waits: somebody complains in time, and asks when nothing is heard. */
    public static Optional<Obligation> forCoordinator(Complaint it, String name) {
        if (it.hearing().isPresent())
            return last(it).map(sent -> duty(
                    it,
                    Kind.AWAIT_COMPLAINT,
                    Capacity.COORDINATOR,
                    sent.on().plusMonths(MONTHS_TO_HEAR),
                    Money.ZERO,
                    name));
        // It goes on to NAV Klageinstans, or somebody decides that it ends here: an approver, or another choice for the
        // grant.
        return it.waits() && !it.ruled()
                ? it.next()
                        .map(any -> it.answer()
                                .map(answer -> answer.decidedOn().plusDays(DAYS_TO_GO_ON))
                                .orElseGet(() -> until(Complainant.INSTITUTION, it.arrivedOn())))
                        .map(due -> duty(it, Kind.SEND_COMPLAINT, Capacity.COORDINATOR, due, Money.ZERO, name))
                : Optional.empty();
    }

    public static Optional<Obligation> forApprover(Complaint it, String name, Money exposure) {
        if (!it.mustRule() || exposure.isZero()) return Optional.empty();
        return Optional.of(duty(
                it,
                Kind.DECIDE_REJECTION,
                Capacity.APPROVER,
                it.answer().orElseThrow().decidedOn().plusDays(DAYS_TO_RULE),
                exposure,
                name));
    }

    private static Obligation duty(Complaint it, Kind kind, Capacity who, LocalDate due, Money amount, String name) {
        return new Obligation(
                kind,
                it.about().value(),
                it.caseId(),
                "",
                who,
                null,
                due,
                amount,
                it.about().path() + "#complaint",
                name);
    }
}
