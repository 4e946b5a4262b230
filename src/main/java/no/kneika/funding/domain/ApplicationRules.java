package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.NavMeasure;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.WrittenApplication;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** What an application may ask for, and when it may leave the house (HK-dir 5.2, 5.5; rules.md 1, 2). */
public final class ApplicationRules {

    public static final int LONGEST_REASONS = 2000;
    private static final HourlyRate HIGHEST_RATE = HourlyRate.of("1000");
    private static final String PERIODS = "rules.md 2";
    private static final String FIELDS = "HK-dir 5.2";

    private ApplicationRules() {}

    /**
     * @param birthDate the student's, when it is known
     * @param others the case's other applications
     */
    public record Facts(
            boolean caseOpen,
            NavMeasure measure,
            Optional<LocalDate> birthDate,
            NavMonths clock,
            List<ApplicationView> others,
            Rulebook rulebook) {}

    /** May this be written (again)? */
    public static Decision<WrittenApplication> write(WrittenApplication it, Capacity capacity, Facts facts) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("application-by-coordinator", FIELDS));
        if (!facts.caseOpen()) against.add(Reason.of("application-case-closed", FIELDS));
        eligibility(it, facts).ifPresent(against::add);
        period(it, facts).ifPresent(against::add);
        fields(it, facts.rulebook(), against);
        return Decision.unless(against, it);
    }

    /** May this leave the house? Everything that held when it was written must hold now, and more. */
    public static Decision<WrittenApplication> send(
            WrittenApplication it, Capacity capacity, Facts facts, boolean consented) {
        var against = new ArrayList<>(write(it, capacity, facts).reasons());
        // HK-dir 5.2 step 2: the student's consent comes before the institution talks to NAV.
        if (!consented) against.add(Reason.of("application-no-consent", "HK-dir 5.2"));
        facts.others().stream()
                .filter(ApplicationView::isWaiting)
                .filter(other -> other.period().overlaps(it.period()))
                .findFirst()
                .ifPresent(other -> against.add(
                        Reason.of("application-overlaps-waiting", PERIODS, other.reference(), other.period())));
        return Decision.unless(against, it);
    }

    private static Optional<Reason> eligibility(WrittenApplication it, Facts facts) {
        if (facts.measure() == NavMeasure.NO) return Optional.of(Reason.of("application-not-a-measure", "rules.md 1"));
        var least = facts.rulebook().minAge();
        return facts.birthDate()
                .map(born -> born.plusYears(least))
                .filter(it.period().from()::isBefore)
                .map(ofAge -> Reason.of("application-too-young", "rules.md 1", least, ofAge)
                        .at("from"));
    }

    private static Optional<Reason> period(WrittenApplication it, Facts facts) {
        var asked = it.period();
        var cut = facts.clock().cut(asked);
        if (cut.isEmpty()) {
            var last = facts.clock().lastDay().orElse(asked.from().minusDays(1));
            return Optional.of(Reason.of(
                            "application-months-used", PERIODS, facts.rulebook().maxMonthsInAll(), last)
                    .at("from"));
        }
        if (!cut.get().equals(asked))
            return Optional.of(Reason.of(
                            "application-passes-months",
                            PERIODS,
                            facts.rulebook().maxMonthsInAll(),
                            cut.get().to(),
                            cut.get().days())
                    .at("to"));
        var longest = Proposal.longest(asked.from(), facts.rulebook().maxGrantMonths());
        if (asked.to().isAfter(longest))
            return Optional.of(Reason.of(
                            "application-too-long",
                            "HK-dir 5.5",
                            facts.rulebook().maxGrantMonths(),
                            longest)
                    .at("to"));
        return Optional.empty();
    }

    private static void fields(WrittenApplication it, Rulebook rulebook, List<Reason> against) {
        if (it.officeNumber().isBlank())
            against.add(Reason.of("application-no-office", FIELDS).at("office"));
        var most = Proposal.hours(rulebook.weeklyMax(), it.period());
        if (it.hours().equals(Minutes.ZERO))
            against.add(Reason.of("application-no-hours", FIELDS).at("hours"));
        if (it.hours().compareTo(most) > 0)
            against.add(Reason.of("application-many-hours", "rules.md 3", most).at("hours"));
        if (it.rate().kroner().signum() == 0 || it.rate().compareTo(HIGHEST_RATE) > 0)
            against.add(Reason.of("application-rate", FIELDS, HIGHEST_RATE).at("rate"));
        if (it.reasons().isBlank())
            against.add(Reason.of("application-no-reasons", FIELDS).at("reasons"));
        if (it.reasons().length() > LONGEST_REASONS)
            against.add(Reason.of("application-reasons-long", FIELDS, LONGEST_REASONS)
                    .at("reasons"));
        if (it.contact().name().isBlank())
            against.add(Reason.of("application-no-contact", "HK-dir 5.5").at("contactName"));
        if (it.contact().phone().isBlank() && it.contact().email().isBlank())
            against.add(
                    Reason.of("application-contact-unreachable", "HK-dir 5.5").at("contactPhone"));
    }
}
