package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Side;
import no.kneika.institution.WhoAnswers;

/** Whom one writes to about a case (hvem jeg skriver til): a person where one answers on the day, else the place itself. */
public final class WhomToWrite {

    private WhomToWrite() {}

    /** Somewhere at NAV. */
    public record Place(String number, String name) {}

    /**
     * What has to be known of the case.
     *
     * @param adviser whom the case names
     * @param unit the unit the office's claims go to
     * @param coordinator the coordinator in the register, when they are there
     */
    public record Facts(
            Optional<Place> office,
            Optional<ResponsibleId> adviser,
            Optional<Place> unit,
            Optional<ResponsibleId> coordinator) {}

    /**
     * One line.
     *
     * @param place office or unit; empty for somebody here
     * @param answers empty where nobody is known: one writes to the place
     */
    public record Line(Side side, Matter matter, Optional<Place> place, Optional<WhoAnswers> answers) {}

    public static List<Line> of(Facts facts, LocalDate day, Map<ResponsibleId, Responsible> register) {
        var lines = new ArrayList<Line>();
        var adviser = facts.adviser().flatMap(id -> WhoAnswers.on(day, id, register));
        for (var matter : List.of(Matter.FOLLOW_UP, Matter.APPLICATION))
            if (facts.office().isPresent())
                lines.add(new Line(
                        Side.NAV, matter, facts.office(), adviser.or(() -> at(facts.office(), matter, day, register))));
        lines.add(new Line(Side.NAV, Matter.CLAIM, facts.unit(), at(facts.unit(), Matter.CLAIM, day, register)));
        var coordinator = facts.coordinator().flatMap(id -> WhoAnswers.on(day, id, register));
        for (var matter : Matter.values())
            lines.add(new Line(
                    Side.HERE,
                    matter,
                    Optional.empty(),
                    Set.of(Matter.FOLLOW_UP, Matter.APPLICATION).contains(matter) && coordinator.isPresent()
                            ? coordinator
                            : here(matter, day, register)));
        return lines;
    }

    private static Optional<WhoAnswers> at(
            Optional<Place> place, Matter matter, LocalDate day, Map<ResponsibleId, Responsible> register) {
        return place.flatMap(it -> first(Side.NAV, it.number(), matter, day, register));
    }

    private static Optional<WhoAnswers> here(Matter matter, LocalDate day, Map<ResponsibleId, Responsible> register) {
        return first(Side.HERE, "", matter, day, register);
    }

    /** The first by name who answers for it on the day, or whoever answers for them. */
    private static Optional<WhoAnswers> first(
            Side side, String office, Matter matter, LocalDate day, Map<ResponsibleId, Responsible> register) {
        return register.values().stream()
                .filter(it -> it.side() == side && it.office().equals(office) && it.answersFor(matter))
                .flatMap(it -> WhoAnswers.on(day, it.id(), register).stream())
                .findFirst();
    }
}
