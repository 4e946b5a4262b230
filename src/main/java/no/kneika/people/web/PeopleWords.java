package no.kneika.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.domain.TwoPeople;
import no.kneika.people.store.RoleRows.Told;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;

/** Roles in words. */
final class PeopleWords {

    private PeopleWords() {}

    /** "Koordinator", and what is special about it: from when, until when, that it waits. */
    static String role(Page page, Told told, LocalDate today) {
        var role = told.role();
        var name = page.t("capacity." + role.capacity());
        if (told.waits(today)) return page.t("people.role-waits", name);
        if (role.from().isAfter(today)) return page.t("people.role-from", name, page.date(role.from()));
        var until = role.until();
        return until == null ? name : page.t("people.role-until", name, page.date(until));
    }

    static String days(Page page, Told told) {
        var role = told.role();
        var until = role.until();
        if (until != null && until.isBefore(role.from())) return page.t("people.never");
        return until == null
                ? page.t("people.from", page.date(role.from()))
                : page.t("people.from-until", page.date(role.from()), page.date(until));
    }

    /** As a choice in a list. */
    static String option(Page page, Told told) {
        var role = told.role();
        var name = page.t("capacity." + role.capacity());
        var until = role.until();
        return until == null
                ? page.t("people.option", name, page.date(role.from()))
                : page.t("people.option-until", name, page.date(role.from()), page.date(until));
    }

    static PeoplePage.Waiting waiting(Page page, Told told, Actor actor) {
        var against = TwoPeople.againstConfirmation(actor, told.role());
        return new PeoplePage.Waiting(
                told.role().id().toString(),
                "/people/" + told.role().person(),
                told.name(),
                page.t("capacity." + told.role().capacity()),
                days(page, told),
                day(page, told.given()),
                against.isEmpty() ? "" : page.why(against.getFirst()));
    }

    static String day(Page page, Instant at) {
        return page.date(at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    static Decision<String> name(String typed) {
        return typed.isBlank()
                ? Decision.refused(
                        Reason.of("person-name-missing", "a person has a name").at("name"))
                : Inputs.text(typed, "name", 200);
    }

    static Decision<String> email(String typed) {
        return typed.isBlank() || typed.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                ? Inputs.optionalText(typed, "email", 200)
                : Decision.refused(
                        Reason.of("person-email", "an address has an @").at("email"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
