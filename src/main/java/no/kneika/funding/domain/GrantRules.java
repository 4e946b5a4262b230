package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantLetter;
import no.kneika.institution.HoursUnit;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.people.IdentityNumber;

/** Does the letter hang together, and is it about this student? The letter's dates win (rules.md 2). */
public final class GrantRules {

    private static final String LETTER = "HK-dir 5.5";
    private static final int WEEKS_WORTH_ASKING = 3;
    private static final Minutes MOST_PER_WEEK = Minutes.hours(10);
    private static final Minutes WORKING_WEEK = Minutes.hours(40);

    private GrantRules() {}

    /**
     * @param student whom the case is about; empty when their number is not known here
     * @param grants of the case, newest versions
     * @param clock of NAV's months without this grant
     * @param unit how the funder writes hours
     * @param letterSaid what the letter in the inbox has as our reference; empty text when none or typed in
     * @param letterHandled what came of the letter before, when something did
     */
    public record Facts(
            Optional<IdentityNumber> student,
            List<ApplicationView> applications,
            List<Grant> grants,
            Optional<AssessedNeed> need,
            NavMonths clock,
            HoursUnit unit,
            String letterSaid,
            Optional<String> letterHandled) {}

    public static Decision<GrantLetter> record(GrantLetter it, Capacity capacity, Facts facts, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER)
            against.add(Reason.of("grant-by-coordinator", LETTER));
        aboutAnother(it, facts, against);
        answersWhat(it, facts).ifPresent(against::add);
        twice(it, facts).ifPresent(against::add);
        content(it.period(), it.hours(), it.decidedOn(), it.funderReference(), today, against);
        perWeek(it, facts).ifPresent(against::add);
        passesMonths(it.period(), facts.clock()).ifPresent(against::add);
        return Decision.unless(against, it);
    }

    /**
     * A corrected version of the same grant. What was accepted stays accepted: days it had may pass NAV's months when more is
     * told of elsewhere later, and making it shorter asks for nothing more.
     *
     * @param before the days it has now
     */
    public static Decision<GrantLetter> correct(
            GrantLetter it, Period before, String why, Capacity capacity, NavMonths clock, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER)
            against.add(Reason.of("grant-by-coordinator", LETTER));
        if (why.isBlank()) against.add(Reason.of("grant-correction-why", LETTER).at("why"));
        content(it.period(), it.hours(), it.decidedOn(), it.funderReference(), today, against);
        var within = before.contains(it.period().from())
                && before.contains(it.period().to());
        if (!within) passesMonths(it.period(), clock).ifPresent(against::add);
        return Decision.unless(against, it);
    }

    private static void aboutAnother(GrantLetter it, Facts facts, List<Reason> against) {
        if (it.identity().isPresent()
                && facts.student().isPresent()
                && !it.identity().equals(facts.student()))
            against.add(Reason.of("grant-another-student", LETTER).at("identity"));
        for (var said : List.of(it.ourReference(), facts.letterSaid())) {
            var known =
                    facts.applications().stream().anyMatch(a -> a.reference().equals(said.strip()));
            if (!said.isBlank() && !known) {
                against.add(
                        Reason.of("grant-another-case", LETTER, said.strip()).at("ourReference"));
                return;
            }
        }
    }

    private static Optional<Reason> answersWhat(GrantLetter it, Facts facts) {
        if (it.application().isEmpty()) return Optional.empty();
        var answered = facts.applications().stream()
                .filter(a -> a.id().equals(it.application().get()))
                .findFirst();
        if (answered.isEmpty())
            return Optional.of(Reason.of("grant-another-case", LETTER, "").at("application"));
        var state = answered.get().state();
        return state == State.DRAFT || state == State.WITHDRAWN
                ? Optional.of(
                        Reason.of("grant-nothing-sent", LETTER, answered.get().reference())
                                .at("application"))
                : Optional.empty();
    }

    private static Optional<Reason> twice(GrantLetter it, Facts facts) {
        if (facts.letterHandled().isPresent()) return Optional.of(Reason.of("grant-letter-handled", LETTER));
        return facts.grants().stream()
                .filter(g -> g.funderReference()
                        .equalsIgnoreCase(it.funderReference().strip()))
                .findFirst()
                .map(first -> Reason.of("grant-recorded-before", LETTER, first.funderReference(), first.period())
                        .at("funderReference"));
    }

    private static void content(
            Period period,
            Minutes hours,
            LocalDate decidedOn,
            String reference,
            LocalDate today,
            List<Reason> against) {
        if (hours.isZero()) against.add(Reason.of("grant-no-hours", LETTER).at("hours"));
        if (decidedOn.isAfter(today))
            against.add(Reason.of("grant-decided-later", LETTER, today).at("decidedOn"));
        if (reference.isBlank())
            against.add(Reason.of("grant-no-reference", LETTER).at("funderReference"));
        if (period.to().isAfter(period.from().plusYears(3)))
            against.add(Reason.of("grant-too-long", "rules.md 2", period.from().plusYears(3))
                    .at("to"));
    }

    /** NAV's offices sometimes write "inntil 4 timer i uken" (HK-dir 5.5), and 4 hours for three months is not much. */
    private static Optional<Reason> perWeek(GrantLetter it, Facts facts) {
        var perWeek = facts.unit() == HoursUnit.PER_WEEK;
        var few = it.hours().compareTo(perWeek ? WORKING_WEEK : MOST_PER_WEEK) <= 0
                && it.period().days() >= 7L * WEEKS_WORTH_ASKING;
        if (!few || it.isTotal()) return Optional.empty();
        var total = Proposal.hours(it.hours(), it.period());
        var asked = it.application()
                .flatMap(id -> facts.applications().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst())
                .map(ApplicationView::hours)
                .or(() -> facts.need().map(n -> n.hoursIn(it.period(), n.hoursPerWeek())));
        // What was asked for tells, where the funder writes totals: when the letter's figure already is about that, it
        // is the total.
        if (!perWeek
                && asked.isPresent()
                && it.hours().value() * 2 >= asked.get().value()) return Optional.empty();
        return Optional.of(
                Reason.of("grant-hours-per-week", LETTER, it.hours(), total).at("hours"));
    }

    /** One institution reports that an extension can be given: an approver records that first, with a reason (rules.md 2). */
    static Optional<Reason> passesMonths(Period period, NavMonths clock) {
        var may = clock.cut(period);
        if (may.equals(Optional.of(period))) return Optional.empty();
        var last = may.map(Period::to).orElse(period.from().minusDays(1));
        return Optional.of(Reason.of("grant-passes-months", "rules.md 2", clock.limit(), last)
                .at("to"));
    }
}
