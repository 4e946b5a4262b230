package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Grant;
import no.kneika.funding.Rejection;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;

/** What must be done about funding, from its facts on a date (rules.md 2). */
public final class FundingDuties {

    private static final int DAYS_TO_WRITE = 7;
    private static final int DAYS_TO_SEND = 3;
    private static final int DAYS_TO_ANSWER = 21;
    private static final int DAYS_TO_RULE = 7;
    private static final int DAYS_TO_SIGN = 7;
    // An employer has three weeks to complain of a measure (see ComplaintRules): this leaves one to write it.
    private static final int DAYS_TO_FOLLOW = 14;

    private FundingDuties() {}

    /**
     * @param rulebook NAV's, in force today
     * @param ahead how long the student's office takes
     */
    public record Facts(
            CaseId caseId,
            String name,
            Optional<AssessedNeed> need,
            List<ApplicationView> applications,
            List<Grant> grants,
            List<Agreement> agreements,
            Rulebook rulebook,
            Elsewhere elsewhere,
            NavAhead ahead) {

        /** Nothing is known of anything else. */
        public Facts(
                CaseId caseId,
                String name,
                Optional<AssessedNeed> need,
                List<ApplicationView> applications,
                List<Grant> grants,
                List<Agreement> agreements,
                Rulebook rulebook) {
            this(caseId, name, need, applications, grants, agreements, rulebook, Elsewhere.NOTHING, NavAhead.NOTHING);
        }
    }

    /** What the coordinator of the case must do. */
    public static List<Obligation> forCoordinator(Facts it, LocalDate today) {
        var duties = new ArrayList<Obligation>();
        write(it).ifPresent(duties::add);
        for (var application : it.applications()) {
            if (application.state() == State.DRAFT) duties.add(send(it, application, today));
            if (application.state() == State.SENT) duties.add(await(it, application));
        }
        for (var agreement : it.agreements()) if (agreement.isOpen()) duties.add(chase(it, agreement));
        extend(it, today).ifPresent(duties::add);
        return duties;
    }

    /** An approver decides who carries what was worked before a rejection; nothing worked is nothing to decide. */
    public static Optional<Obligation> decide(Rejection it, String name, Money exposure) {
        if (it.ruling().isPresent() || exposure.isZero()) return Optional.empty();
        return Optional.of(new Obligation(
                Kind.DECIDE_REJECTION,
                it.id().value(),
                it.caseId(),
                "",
                Capacity.APPROVER,
                null,
                it.arrivedOn().plusDays(DAYS_TO_RULE),
                exposure,
                "/rejections/" + it.id(),
                name));
    }

    /** NAV gave less than it was asked for, and the grant still runs: somebody decides what follows. */
    public static Optional<Obligation> follow(Facts it, Grant grant, LocalDate today) {
        if (grant.period().to().isBefore(today)) return Optional.empty();
        return it.applications().stream()
                .filter(asked -> grant.application().equals(Optional.of(asked.id())))
                .findFirst()
                .flatMap(asked -> PartialDecision.of(asked, grant))
                .map(part -> duty(
                        it,
                        Kind.FOLLOW_PARTIAL,
                        grant.id().value(),
                        "",
                        grant.decidedOn().plusDays(DAYS_TO_FOLLOW),
                        "/grants/" + grant.id() + "#part"));
    }

    private static Optional<Obligation> write(Facts it) {
        var anything = it.applications().stream().anyMatch(a -> a.state() != State.WITHDRAWN);
        var agreed = it.agreements().stream().anyMatch(Agreement::isOpen);
        if (it.need().isEmpty() || anything || agreed || !it.grants().isEmpty()) return Optional.empty();
        var due = it.need().get().assessedOn().plusDays(DAYS_TO_WRITE);
        return Optional.of(duty(
                it,
                Kind.WRITE_APPLICATION,
                it.caseId().value(),
                "",
                due,
                "/cases/" + it.caseId() + "/applications/new"));
    }

    private static Obligation send(Facts it, ApplicationView draft, LocalDate today) {
        // An extension is due its lead time before it begins; a first application as soon as it is written.
        var due = it.grants().isEmpty()
                ? today.plusDays(DAYS_TO_SEND)
                : draft.period().from().minusDays(it.ahead().leadDays(it.rulebook(), NextFunding.Step.APPLICATION));
        return duty(it, Kind.SEND_APPLICATION, draft.id().value(), "", due, "/applications/" + draft.id());
    }

    private static Obligation await(Facts it, ApplicationView sent) {
        var due = sent.sentOn().orElseThrow().plusDays(DAYS_TO_ANSWER);
        return duty(it, Kind.AWAIT_GRANT, sent.id().value(), "", due, "/applications/" + sent.id());
    }

    /** Somebody has not signed: asked about each week, and long before NAV puts the agreement away. */
    private static Obligation chase(Facts it, Agreement agreement) {
        var last = agreement.lapsesOn().minusWeeks(SignatureChase.WEEKS);
        return duty(
                it,
                Kind.CHASE_SIGNATURE,
                agreement.id().value(),
                agreement.lapsesOn().toString(),
                last.plusDays(DAYS_TO_SIGN),
                "/agreements/" + agreement.id());
    }

    private static Optional<Obligation> extend(Facts it, LocalDate today) {
        var next = NextFunding.after(it.grants(), it.elsewhere(), it.rulebook().maxMonthsInAll(), it.need(), today);
        if (next.isEmpty()) return Optional.empty();
        var hole = Hole.ahead(holes(it, next.get()), today);
        if (hole.isPresent()) return fill(it, hole.get(), today);
        var waiting = it.applications().stream()
                .filter(ApplicationView::isWaiting)
                .map(ApplicationView::period)
                .filter(asked -> asked.to().isAfter(next.get().until()))
                .reduce(Period::hull);
        var after =
                waiting.map(asked -> next.get().beyond(asked, it.need(), today)).orElse(next.get());
        // A pause is no gap: what comes after it is due before it is over.
        var end = after.eve();
        var due = it.ahead().due(after, it.rulebook());
        var underWay = it.applications().stream()
                .filter(a -> a.state() == State.DRAFT)
                .anyMatch(a -> a.period().to().isAfter(end));
        var agreed = Agreement.underWay(it.agreements()).stream()
                .anyMatch(period -> period.to().isAfter(end));
        if (today.isBefore(due) || after.needEnds() || underWay || agreed) return Optional.empty();
        return Optional.of(take(it, after.step(), end, due));
    }

    private static List<Hole> holes(Facts it, NextFunding next) {
        return Hole.of(it.need(), Hole.Paid.by(it.grants()), it.applications(), it.agreements(), next.months());
    }

    /** A hole comes before what follows the last covered day. */
    private static Optional<Obligation> fill(Facts it, Hole hole, LocalDate today) {
        var from = hole.days().from();
        var due = from.minusDays(it.ahead().leadDays(it.rulebook(), hole.step()));
        return today.isBefore(due) ? Optional.empty() : Optional.of(take(it, hole.step(), from.minusDays(1), due));
    }

    /** @param until the last day before nobody pays */
    private static Obligation take(Facts it, NextFunding.Step step, LocalDate until, LocalDate due) {
        var base = "/cases/" + it.caseId();
        var subject = it.caseId().value();
        var covered = until.toString();
        return switch (step) {
            case APPLICATION -> duty(it, Kind.EXTEND_FUNDING, subject, covered, due, base + "/applications/new");
            // What NAV pays by agreement goes on by agreement.
            case AGREEMENT -> duty(it, Kind.RENEW_AGREEMENT, subject, covered, due, base + "/agreements/new");
            case OWN_BUDGET -> duty(it, Kind.RENEW_OWN, subject, covered, due, base + "/own-budget-grants/new");
        };
    }

    private static Obligation duty(Facts it, Kind kind, UUID subject, String period, LocalDate due, String link) {
        return new Obligation(
                kind, subject, it.caseId(), period, Capacity.COORDINATOR, null, due, Money.ZERO, link, it.name());
    }
}
