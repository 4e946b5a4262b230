package no.kneika.institution.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.ContactRow;
import no.kneika.institution.Institutions;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleChanged;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.WrittenResponsible;
import no.kneika.institution.domain.ResponsibleRules;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes in contacts, NAV's and the institution's own (I2). They are known by office and name; whoever has left is not, so a
 * successor of the same name is somebody new. A file never takes anybody away: a list of one office is no list of all.
 */
@Repository
class ContactIntake implements Intake<ContactRow> {

    private static final String SOURCE = "capabilities I2";

    private final JdbcClient jdbc;
    private final ResponsibleRows rows;
    private final Institutions institutions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ContactIntake(
            JdbcClient jdbc,
            ResponsibleRows rows,
            Institutions institutions,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.institutions = institutions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Comparison<ContactRow> compare(List<Line<ContactRow>> lines) {
        var here = here();
        var byKey = byKey(here);
        var known = new LinkedHashMap<UUID, Card>();
        here.values().forEach(it -> known.put(it.id().value(), card(it, here)));
        var troubles = Comparison.twice(lines, "NAME", ContactRow::key);
        var matches = new ArrayList<Match<ContactRow>>();
        for (var line : lines) {
            var row = line.row();
            var before = Optional.ofNullable(byKey.get(row.key()));
            ResponsibleRules.write(written(row, before), isOffice(row))
                    .reasons()
                    .forEach(why -> troubles.add(new Trouble(
                            line.number(),
                            column(why.field()),
                            "OFFICE".equals(column(why.field())) && row.office() != null ? row.office() : row.name(),
                            why)));
            standIn(line, lines, here).ifPresent(troubles::add);
            matches.add(new Match<>(line, before.map(it -> it.id().value()).orElse(null), card(row)));
        }
        return new Comparison<>(matches, known, troubles, 0, false);
    }

    @Override
    public int apply(Comparison<ContactRow> comparison, PersonId by, boolean endGone) {
        var house = new Actor(institution(), by, Capacity.SYSTEM);
        var here = here();
        var standIns = new LinkedHashMap<ResponsibleId, ContactRow>();
        for (var match : comparison.fresh()) {
            var id = rows.add(house, sound(match.line().row(), Optional.empty()));
            standIns.put(id, match.line().row());
        }
        for (var match : comparison.changed()) {
            var it = here.get(new ResponsibleId(Objects.requireNonNull(match.known())));
            if (it == null) continue;
            rows.write(house, it.id(), it.version() + 1, sound(match.line().row(), Optional.of(it)));
            // As when somebody changes one by hand: every open case follows, and its coordinator is told.
            events.publishEvent(new ResponsibleChanged(house.institution(), it.id(), Ids.next()));
            if (differs(match.line().row(), it, here))
                standIns.put(it.id(), match.line().row());
        }
        // Everybody of the list is known by now, whoever stood first in it.
        var all = here();
        standIns.forEach((id, row) -> {
            var said = row.standIn();
            if (said != null)
                events.publishEvent(new ResponsibleChanged(
                        house.institution(), id, rows.standIn(house, id, named(said.name(), row, all), said.days())));
        });
        return 0;
    }

    /** A stand-in is somebody else on the same side, in the list or in the register, whose days are not over. */
    private Optional<Trouble> standIn(
            Line<ContactRow> line, List<Line<ContactRow>> lines, Map<ResponsibleId, Responsible> here) {
        var row = line.row();
        var said = row.standIn();
        if (said == null) return Optional.empty();
        if (said.name().equalsIgnoreCase(row.name()))
            return Optional.of(
                    new Trouble(line.number(), "STAND_IN", said.name(), Reason.of("contact-in-own-place", SOURCE)));
        if (said.days().to().isBefore(clock.today()))
            return Optional.of(new Trouble(
                    line.number(),
                    "STAND_IN_TO",
                    said.days().to().toString(),
                    Reason.of("contact-stand-in-past", SOURCE, clock.today())));
        var listed = lines.stream()
                .map(Line::row)
                .anyMatch(other -> other.side() == row.side() && other.name().equalsIgnoreCase(said.name()));
        return listed || named(said.name(), row, here).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Trouble(line.number(), "STAND_IN", said.name(), Reason.of("import-stand-in", SOURCE)));
    }

    /** Of those with the name, somebody of the same office comes first. */
    private static Optional<ResponsibleId> named(String name, ContactRow row, Map<ResponsibleId, Responsible> all) {
        var office = row.office() == null ? "" : row.office();
        return all.values().stream()
                .filter(it -> it.side() == row.side() && it.name().equalsIgnoreCase(name))
                .min(Comparator.comparing(it -> !it.office().equals(office)))
                .map(Responsible::id);
    }

    private boolean differs(ContactRow row, Responsible it, Map<ResponsibleId, Responsible> all) {
        var said = row.standIn();
        return said != null
                && said(it).filter(last ->
                                last.days().equals(said.days()) && last.by().equals(named(said.name(), row, all)))
                        .isEmpty();
    }

    /** The last one noted whose days are not over. */
    private Optional<Responsible.StandIn> said(Responsible it) {
        return it.standIns().stream()
                .filter(each -> each.by().isPresent() && !each.days().to().isBefore(clock.today()))
                .reduce((first, last) -> last);
    }

    private WrittenResponsible sound(ContactRow row, Optional<Responsible> before) {
        return ResponsibleRules.write(written(row, before), isOffice(row)).orThrow();
    }

    /** What a file leaves empty stays as it is. */
    private static WrittenResponsible written(ContactRow row, Optional<Responsible> before) {
        return new WrittenResponsible(
                row.side(),
                row.name(),
                said(row.title(), before.map(Responsible::title)),
                row.office() == null ? "" : row.office(),
                row.matters().isEmpty() ? before.map(Responsible::matters).orElse(row.matters()) : row.matters(),
                said(row.phone(), before.map(Responsible::phone)),
                said(row.email(), before.map(Responsible::email)),
                before.flatMap(Responsible::person));
    }

    private static String said(@Nullable String now, Optional<String> before) {
        return now == null ? before.orElse("") : now;
    }

    private static Card card(ContactRow row) {
        var said = row.standIn();
        return Card.of(row.name())
                .with("NAME", row.name())
                .with("OFFICE", row.office())
                .with("TITLE", row.title())
                .with("MATTERS", matters(row.matters()))
                .with("PHONE", row.phone())
                .with("EMAIL", row.email())
                .with("STAND_IN", said == null ? null : said.name())
                .with("STAND_IN_FROM", said == null ? null : said.days().from())
                .with("STAND_IN_TO", said == null ? null : said.days().to());
    }

    private Card card(Responsible it, Map<ResponsibleId, Responsible> all) {
        var said = said(it);
        var card = Card.of(it.name())
                .with("NAME", it.name())
                .with("OFFICE", it.office())
                .with("TITLE", it.title())
                .with("MATTERS", matters(it.matters()))
                .with("PHONE", it.phone())
                .with("EMAIL", it.email());
        said.ifPresent(each -> card.with(
                        "STAND_IN",
                        each.by().map(all::get).map(Responsible::name).orElse(""))
                .with("STAND_IN_FROM", each.days().from())
                .with("STAND_IN_TO", each.days().to()));
        return card;
    }

    private static String matters(Set<Matter> some) {
        return some.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String column(@Nullable String field) {
        return switch (field == null ? "name" : field) {
            case "office" -> "OFFICE";
            case "phone" -> "PHONE";
            case "email" -> "EMAIL";
            case "matters" -> "MATTERS";
            default -> "NAME";
        };
    }

    private Map<ResponsibleId, Responsible> here() {
        var today = clock.today();
        var here = new LinkedHashMap<ResponsibleId, Responsible>();
        rows.all().forEach((id, it) -> {
            if (!it.hasLeft(today)) here.put(id, it);
        });
        return here;
    }

    private static Map<String, Responsible> byKey(Map<ResponsibleId, Responsible> here) {
        var byKey = new HashMap<String, Responsible>();
        here.values()
                .forEach(it -> byKey.putIfAbsent(it.office() + " " + it.name().toLowerCase(Locale.ROOT), it));
        return byKey;
    }

    private boolean isOffice(ContactRow row) {
        return row.office() == null
                || institutions.navOffice(row.office()).isPresent()
                || institutions.navUnit(row.office()).isPresent();
    }

    private InstitutionId institution() {
        return new InstitutionId(jdbc.sql("select me_inst()").query(UUID.class).single());
    }
}
