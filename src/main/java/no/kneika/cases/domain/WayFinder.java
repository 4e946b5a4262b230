package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Assessment;
import no.kneika.cases.HelpKind;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.StudyFunction;
import no.kneika.cases.WayFit;
import no.kneika.cases.WayFit.Verdict;
import no.kneika.cases.WayFit.Why;
import no.kneika.kernel.Period;

/** Which arrangement fits a student, with every reason for and against (veiviser, rules.md 1; HK-dir 4 and 9.4). */
public final class WayFinder {

    private WayFinder() {}

    /**
     * What is known.
     *
     * @param age empty when nobody knows
     * @param decision NAV's decision on the education; empty when we know of none
     * @param monthsUsed of NAV's
     * @param monthsInAll that NAV pays for
     * @param minAge youngest for whom NAV pays
     * @param isMaster studies on the master's level
     * @param isPassing the need is over by itself in a while
     * @param isLasting the need never ends
     */
    public record Facts(
            Optional<Integer> age,
            NavMeasure measure,
            Optional<Boolean> reducedCapacity,
            Optional<Period> decision,
            int monthsUsed,
            int monthsInAll,
            int minAge,
            Set<HelpKind> help,
            boolean isMaster,
            boolean isPassing,
            boolean isLasting) {

        public Facts {
            help = Set.copyOf(help);
        }
    }

    /** What fits stands first, what has to be found out next; otherwise as they are always listed. */
    public static List<WayFit> of(Facts it, LocalDate today) {
        var nav = nav(it, today);
        return Stream.of(
                        nav,
                        own(it, nav),
                        general(it),
                        when(it, HelpKind.AIDS, Arrangement.STUDY_AIDS, "aids"),
                        when(it, HelpKind.EXAMS, Arrangement.EXAMS, "exams"),
                        secretary(it),
                        when(it, HelpKind.CARE, Arrangement.CARE, "care"),
                        working(it))
                .sorted(Comparator.comparing(WayFit::verdict).thenComparing(WayFit::arrangement))
                .toList();
    }

    private static WayFit nav(Facts it, LocalDate today) {
        var against = new ArrayList<Why>();
        var unknown = new ArrayList<Why>();
        var decided = it.decision().filter(period -> !period.to().isBefore(today));
        if (it.decision().isPresent() && decided.isEmpty())
            against.add(Why.of("nav-decision-ended", it.decision().get().to()));
        else if (decided.isEmpty() && it.measure() == NavMeasure.NO) against.add(Why.of("nav-no-measure"));
        else if (decided.isEmpty() && it.measure() == NavMeasure.UNKNOWN) unknown.add(Why.of("nav-measure-unknown"));
        if (it.age().isEmpty()) unknown.add(Why.of("nav-age-unknown", it.minAge()));
        else if (it.age().get() < it.minAge()) against.add(Why.of("nav-too-young", it.minAge()));
        if (it.reducedCapacity().isEmpty() && decided.isEmpty()) unknown.add(Why.of("nav-capacity-unknown"));
        else if (it.reducedCapacity().filter(yes -> !yes).isPresent()) against.add(Why.of("nav-capacity"));
        if (it.monthsUsed() >= it.monthsInAll()) against.add(Why.of("nav-months-used", it.monthsInAll()));
        if (!studies(it)) against.add(Why.of("nav-other-help"));
        if (!against.isEmpty()) return new WayFit(Arrangement.NAV_MENTOR, Verdict.DOES_NOT, against);
        var whys = new ArrayList<>(unknown);
        if (unknown.isEmpty()) whys.add(Why.of("nav-fits"));
        whys.add(Why.of("nav-months-left", it.monthsInAll() - it.monthsUsed()));
        decided.ifPresent(period -> whys.add(Why.of("nav-until", period.to())));
        return new WayFit(Arrangement.NAV_MENTOR, unknown.isEmpty() ? Verdict.FITS : Verdict.PERHAPS, whys);
    }

    /** No right to it: within the budget, half a year at a time. */
    private static WayFit own(Facts it, WayFit nav) {
        if (!studies(it)) return not(Arrangement.OWN_MENTOR, "own-other-help");
        if (nav.verdict() == Verdict.FITS && !it.isPassing()) return not(Arrangement.OWN_MENTOR, "own-nav-first");
        var whys = new ArrayList<Why>();
        if (it.isPassing()) whys.add(Why.of("own-passing"));
        else if (nav.verdict() == Verdict.PERHAPS) whys.add(Why.of("own-bridge"));
        else whys.add(Why.of("own-nav-does-not"));
        whys.add(Why.of("own-no-right"));
        if (it.isMaster()) whys.add(Why.of("own-master"));
        return new WayFit(Arrangement.OWN_MENTOR, it.isMaster() ? Verdict.PERHAPS : Verdict.FITS, whys);
    }

    private static WayFit general(Facts it) {
        if (it.help().contains(HelpKind.BELONGING))
            return new WayFit(Arrangement.GENERAL_SCHEME, Verdict.FITS, List.of(Why.of("general-belonging")));
        if (it.help().contains(HelpKind.STUDY))
            return new WayFit(Arrangement.GENERAL_SCHEME, Verdict.PERHAPS, List.of(Why.of("general-technique")));
        return not(Arrangement.GENERAL_SCHEME, "general-not");
    }

    private static WayFit secretary(Facts it) {
        if (it.help().contains(HelpKind.SECRETARY) || it.help().contains(HelpKind.INTERPRETER))
            return new WayFit(
                    Arrangement.SECRETARY_INTERPRETER,
                    Verdict.FITS,
                    studies(it)
                            ? List.of(Why.of("secretary"), Why.of("beside-a-mentor"))
                            : List.of(Why.of("secretary")));
        return not(Arrangement.SECRETARY_INTERPRETER, "secretary-not");
    }

    /** Explained and referred, never for studies (rules.md 1). */
    private static WayFit working(Facts it) {
        return not(Arrangement.WORKING_LIFE, it.help().contains(HelpKind.WORK) ? "work-refer" : "work-not");
    }

    private static WayFit when(Facts it, HelpKind kind, Arrangement arrangement, String code) {
        return it.help().contains(kind)
                ? new WayFit(arrangement, Verdict.FITS, List.of(Why.of(code)))
                : not(arrangement, code + "-not");
    }

    private static WayFit not(Arrangement arrangement, String code) {
        return new WayFit(arrangement, Verdict.DOES_NOT, List.of(Why.of(code)));
    }

    private static boolean studies(Facts it) {
        return it.help().contains(HelpKind.STUDY);
    }

    /** What the assessment says of the kinds of help. */
    public static Set<HelpKind> help(Assessment it) {
        var help = EnumSet.noneOf(HelpKind.class);
        for (var function : it.words().keySet()) help.addAll(help(function));
        if (it.interpreter()) help.add(HelpKind.INTERPRETER);
        return help;
    }

    private static Set<HelpKind> help(StudyFunction function) {
        return switch (function) {
            case READ, WRITE -> EnumSet.of(HelpKind.STUDY, HelpKind.AIDS);
            case MEET_PEOPLE -> EnumSet.of(HelpKind.STUDY, HelpKind.BELONGING);
            case EXAMS -> EnumSet.of(HelpKind.EXAMS);
            default -> EnumSet.of(HelpKind.STUDY);
        };
    }
}
