package no.kneika.institution.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** What can be said of those who are responsible (HK-dir 5.8, 9.3: a register of who is responsible where). */
public final class ResponsibleRules {

    private static final String SOURCE = "HK-dir 9.3";
    private static final int LONGEST_NAME = 120;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ]{5,29}");

    private ResponsibleRules() {}

    /** @param isOffice whether NAV has an office or a unit with the number */
    public static Decision<WrittenResponsible> write(WrittenResponsible it, boolean isOffice) {
        var against = new ArrayList<Reason>();
        var name = it.name().strip();
        if (name.isEmpty()) against.add(Reason.of("contact-no-name", SOURCE).at("name"));
        if (name.length() > LONGEST_NAME)
            against.add(Reason.of("contact-long-name", SOURCE, LONGEST_NAME).at("name"));
        if (it.side() == Side.NAV && !isOffice)
            against.add(Reason.of("contact-no-office", SOURCE).at("office"));
        if (it.phone().isBlank() && it.email().isBlank())
            against.add(Reason.of("contact-unreachable", SOURCE).at("phone"));
        if (!it.phone().isBlank() && !PHONE.matcher(it.phone().strip()).matches())
            against.add(Reason.of("contact-phone", SOURCE).at("phone"));
        if (!it.email().isBlank() && !EMAIL.matcher(it.email().strip()).matches())
            against.add(Reason.of("contact-email", SOURCE).at("email"));
        if (it.matters().isEmpty())
            against.add(Reason.of("contact-no-matter", SOURCE).at("matters"));
        return Decision.unless(
                against,
                new WrittenResponsible(
                        it.side(),
                        name,
                        it.title().strip(),
                        it.side() == Side.NAV ? it.office() : "",
                        it.matters(),
                        it.phone().strip(),
                        it.email().strip(),
                        it.person()));
    }

    /** An adviser whose name was written on a case. How to reach them may still be unknown. */
    public static WrittenResponsible adviser(String office, String name, String phone, Optional<PersonId> person) {
        return new WrittenResponsible(
                Side.NAV,
                name.strip(),
                "",
                office,
                Set.of(Matter.FOLLOW_UP, Matter.APPLICATION),
                phone.strip(),
                "",
                person);
    }

    public static WrittenResponsible reachedAt(Responsible it, String phone) {
        return new WrittenResponsible(
                it.side(), it.name(), it.title(), it.office(), it.matters(), phone.strip(), it.email(), it.person());
    }

    /**
     * Who a name written on a case is.
     *
     * @param called those at the office with the very name
     * @param isStrict whether whoever writes is to be told of what does not fit; what others write is only believed less
     */
    public static Decision<Optional<Responsible>> named(
            List<Responsible> called, String phone, boolean isStrict, LocalDate today) {
        var here = called.stream().filter(it -> !it.hasLeft(today)).findFirst();
        if (!isStrict) return Decision.accepted(here);
        if (here.isEmpty() && !called.isEmpty()) {
            var gone = called.getLast();
            return Decision.refused(Reason.of(
                            "contact-has-left",
                            SOURCE,
                            gone.name(),
                            gone.departure().orElseThrow().lastDay())
                    .at("adviserName"));
        }
        return here.filter(it -> !phone.isBlank()
                        && !it.phone().isEmpty()
                        && !plain(phone).equals(plain(it.phone())))
                .<Decision<Optional<Responsible>>>map(
                        it -> Decision.refused(Reason.of("contact-other-number", SOURCE, it.name(), it.phone())
                                .at("adviserPhone")))
                .orElseGet(() -> Decision.accepted(here));
    }

    private static String plain(String phone) {
        return phone.replaceAll("[^\\d+]", "");
    }

    public static Decision<Responsible.Departure> leave(
            Responsible it, LocalDate lastDay, Optional<ResponsibleId> successor, Map<ResponsibleId, Responsible> all) {
        var against = new ArrayList<Reason>();
        if (it.departure().isPresent())
            against.add(Reason.of("contact-left", SOURCE, it.departure().get().lastDay())
                    .at("lastDay"));
        successor.ifPresent(other -> against.addAll(inTheirPlace(it, other, lastDay.plusDays(1), all, "successor")));
        return Decision.unless(against, new Responsible.Departure(lastDay, successor));
    }

    public static Decision<Period> standIn(
            Responsible it,
            Optional<ResponsibleId> by,
            Period days,
            LocalDate today,
            Map<ResponsibleId, Responsible> all) {
        var against = new ArrayList<Reason>();
        if (days.to().isBefore(today))
            against.add(Reason.of("contact-stand-in-past", SOURCE, today).at("to"));
        if (it.hasLeft(days.from()))
            against.add(Reason.of(
                            "contact-left", SOURCE, it.departure().orElseThrow().lastDay())
                    .at("from"));
        by.ifPresent(other -> against.addAll(inTheirPlace(it, other, days.from(), all, "standIn")));
        return Decision.unless(against, days);
    }

    private static List<Reason> inTheirPlace(
            Responsible it, ResponsibleId other, LocalDate from, Map<ResponsibleId, Responsible> all, String field) {
        var against = new ArrayList<Reason>();
        var found = all.get(other);
        if (found == null) against.add(Reason.of("contact-unknown", SOURCE).at(field));
        else if (other.equals(it.id()))
            against.add(Reason.of("contact-in-own-place", SOURCE).at(field));
        else if (found.side() != it.side())
            against.add(Reason.of("contact-other-side", SOURCE, found.name()).at(field));
        else if (found.hasLeft(from))
            against.add(Reason.of(
                            "contact-has-left",
                            SOURCE,
                            found.name(),
                            found.departure().orElseThrow().lastDay())
                    .at(field));
        return against;
    }
}
