package no.kneika.institution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who answers on a day for somebody in the register (hvem som svarer): themselves, whoever took over, or the one who
 * stands in.
 *
 * @param insteadOf the one who was asked for, when it is somebody else
 */
public record WhoAnswers(Responsible person, Optional<Responsible> insteadOf, Why why) {

    public enum Why {
        SELF,
        SUCCESSOR,
        STAND_IN
    }

    /** Empty where everybody in the line has left. */
    public static Optional<WhoAnswers> on(
            LocalDate day, ResponsibleId asked, Map<ResponsibleId, Responsible> register) {
        var first = register.get(asked);
        var succeeding = succeeding(day, asked, register::get);
        if (first == null || succeeding.isEmpty()) return Optional.empty();
        var it = succeeding.get();
        var standIn = standIn(day, it, register);
        if (standIn.isPresent()) return Optional.of(new WhoAnswers(standIn.get(), Optional.of(first), Why.STAND_IN));
        return Optional.of(
                it.equals(first)
                        ? new WhoAnswers(it, Optional.empty(), Why.SELF)
                        : new WhoAnswers(it, Optional.of(first), Why.SUCCESSOR));
    }

    /** Whose task it is on a day, whoever stands in for them; empty where everybody in the line has left. */
    public static Optional<Responsible> succeeding(
            LocalDate day, ResponsibleId asked, Function<ResponsibleId, @Nullable Responsible> register) {
        var it = register.apply(asked);
        var seen = new HashSet<ResponsibleId>();
        while (it != null && it.hasLeft(day)) {
            // Two who took over from each other lead nowhere.
            if (!seen.add(it.id())) return Optional.empty();
            it = it.departure()
                    .flatMap(Responsible.Departure::successor)
                    .map(register)
                    .orElse(null);
        }
        return Optional.ofNullable(it);
    }

    /** A stand-in who has left, or who does not know of it, stands in for nobody; nobody stands in for a stand-in. */
    private static Optional<Responsible> standIn(
            LocalDate day, Responsible it, Map<ResponsibleId, Responsible> register) {
        return it.standIns().stream()
                .filter(each -> each.days().contains(day))
                .reduce((earlier, later) -> later)
                .flatMap(Responsible.StandIn::by)
                .map(register::get)
                .filter(other -> !other.hasLeft(day));
    }
}
