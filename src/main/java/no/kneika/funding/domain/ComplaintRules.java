package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.funding.Complaint;
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
 * late is said, not refused.
 */
public final class ComplaintRules {

    private static final int WEEKS_STUDENT = 6;
    private static final int WEEKS_EMPLOYER = 3;

    /** Forvaltningsloven section 11 a: who cannot answer within a month says so, and when. */
    private static final int MONTHS_TO_HEAR = 1;

    private static final int DAYS_TO_RULE = 7;
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
        if (it.sent().isPresent())
            against.add(
                    Reason.of("complaint-sent-before", SOURCE, it.sent().get().on()));
        if (sent.on().isAfter(today))
            against.add(Reason.of("complaint-later", SOURCE, today).at("complainedOn"));
        if (sent.on().isBefore(it.arrivedOn()))
            against.add(Reason.of("complaint-before-no", SOURCE, it.arrivedOn()).at("complainedOn"));
        return Decision.unless(against, sent);
    }

    public static Decision<Complaint.Answer> answer(
            Complaint it, Complaint.Answer answer, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("complaint-by-coordinator", "rules.md 7"));
        if (it.sent().isEmpty()) against.add(Reason.of("complaint-not-sent", SOURCE));
        if (it.answer().isPresent())
            against.add(Reason.of(
                    "complaint-answered-before", SOURCE, it.answer().get().decidedOn()));
        if (answer.decidedOn().isAfter(today))
            against.add(Reason.of("complaint-later", SOURCE, today).at("answerOn"));
        if (it.sent().filter(sent -> answer.decidedOn().isBefore(sent.on())).isPresent())
            against.add(
                    Reason.of("complaint-answer-early", SOURCE, it.sent().get().on())
                            .at("answerOn"));
        return Decision.unless(against, answer);
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
        if (it.answer().isPresent()) return Optional.empty();
        if (it.sent().isPresent())
            return Optional.of(duty(
                    it,
                    Kind.AWAIT_COMPLAINT,
                    Capacity.COORDINATOR,
                    it.sent().get().on().plusMonths(MONTHS_TO_HEAR),
                    Money.ZERO,
                    name));
        return it.waits()
                ? Optional.of(duty(
                        it,
                        Kind.SEND_COMPLAINT,
                        Capacity.COORDINATOR,
                        until(Complainant.INSTITUTION, it.arrivedOn()),
                        Money.ZERO,
                        name))
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
                it.rejection().value(),
                it.caseId(),
                "",
                who,
                null,
                due,
                amount,
                "/rejections/" + it.rejection() + "#complaint",
                name);
    }
}
