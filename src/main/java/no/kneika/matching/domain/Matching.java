package no.kneika.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Walls and wishes (rules.md 3). A wall is never passed; a wish ranks, and is explained either way. */
public final class Matching {

    private static final String SOURCE = "rules.md 3";

    private final Limits limits;
    private final List<Wall> walls;

    /** One wall: the reason somebody can not be chosen, or null. */
    private interface Wall {
        @Nullable
        Reason stops(Search search, Offer offer);
    }

    public Matching(Limits limits) {
        this.limits = limits;
        this.walls = List.of(
                Matching::oneself,
                Matching::turnedDown,
                Matching::alreadyMentor,
                Matching::declaredConflict,
                Matching::notesNeedTheCourseNow,
                Matching::moreThanOffered,
                this::moreThanAWorkingWeek);
    }

    /** Everybody, those who can be chosen first, the best of them on top. */
    public List<Match> rank(Search search, List<Offer> bank) {
        return bank.stream()
                .map(offer -> match(search, offer))
                .sorted(Comparator.comparing((Match m) -> !m.isPossible())
                        .thenComparing(m -> -m.met().size())
                        .thenComparing(m -> m.mentor().value()))
                .toList();
    }

    public Match match(Search search, Offer offer) {
        var against = walls.stream()
                .flatMap(wall -> Stream.ofNullable(wall.stops(search, offer)))
                .toList();
        var met = new ArrayList<Reason>();
        var missed = new ArrayList<Reason>();
        for (var course : search.courses()) wishForCourse(course, offer, met, missed);
        if (offer.programme().equalsIgnoreCase(search.programme())) {
            met.add(Reason.of("wish-same-programme", SOURCE, offer.programme()));
            if (offer.year() > search.year()) met.add(Reason.of("wish-further-on", SOURCE, offer.year()));
            else missed.add(Reason.of("wish-not-further-on", SOURCE, offer.year()));
        } else {
            missed.add(
                    offer.programme().isBlank()
                            ? Reason.of("wish-outside-programmes", SOURCE)
                            : Reason.of("wish-other-programme", SOURCE, offer.programme()));
        }
        return new Match(offer.person(), against, met, missed);
    }

    /** May this mentor be chosen? The same walls, asked again when the choice is made. */
    public Decision<Match> choose(Search search, Offer offer) {
        var match = match(search, offer);
        return Decision.unless(match.walls(), match);
    }

    // HiM 003: grade C or better is a strong wish, not a wall: a good mentor from another programme can be right.
    private void wishForCourse(String course, Offer offer, List<Reason> met, List<Reason> missed) {
        var taken = offer.course(course);
        var grade = taken.flatMap(Offer.Course::grade);
        if (grade.isPresent() && grade.get() <= limits.gradeOrBetter())
            met.add(Reason.of("wish-course-grade", SOURCE, course, grade.get().toString()));
        else if (grade.isPresent())
            missed.add(Reason.of(
                    "wish-course-low-grade", SOURCE, course, grade.get().toString()));
        else if (taken.isPresent()) met.add(Reason.of("wish-course-now", SOURCE, course));
        else missed.add(Reason.of("wish-course-not-taken", SOURCE, course));
    }

    private static @Nullable Reason oneself(Search search, Offer offer) {
        return offer.person().equals(search.student()) ? Reason.of("mentor-for-oneself", SOURCE) : null;
    }

    private static @Nullable Reason turnedDown(Search search, Offer offer) {
        return search.refused().contains(offer.person()) ? Reason.of("mentor-turned-down", SOURCE) : null;
    }

    private static @Nullable Reason alreadyMentor(Search search, Offer offer) {
        return search.already().contains(offer.person()) ? Reason.of("mentor-already", SOURCE) : null;
    }

    private static @Nullable Reason declaredConflict(Search search, Offer offer) {
        return offer.conflicts().contains(search.student()) ? Reason.of("mentor-conflict", SOURCE) : null;
    }

    private static @Nullable Reason notesNeedTheCourseNow(Search search, Offer offer) {
        if (!search.noteTaking()) return null;
        var missing = search.courses().stream()
                .filter(c -> offer.course(c).filter(Offer.Course::takingNow).isEmpty())
                .toList();
        return missing.isEmpty() ? null : Reason.of("mentor-notes-course-now", SOURCE, String.join(", ", missing));
    }

    private static @Nullable Reason moreThanOffered(Search search, Offer offer) {
        var all = offer.taken().plus(search.week());
        return all.compareTo(offer.week()) > 0
                ? Reason.of("mentor-week-full", SOURCE, offer.week(), offer.taken(), search.week())
                : null;
    }

    private @Nullable Reason moreThanAWorkingWeek(Search search, Offer offer) {
        Minutes all = offer.taken().plus(search.week());
        return all.compareTo(limits.weekAtMost()) > 0
                ? Reason.of("mentor-week-too-long", SOURCE, limits.weekAtMost(), all)
                : null;
    }
}
