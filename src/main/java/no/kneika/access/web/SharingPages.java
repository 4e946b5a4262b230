package no.kneika.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kneika.access.Admissions;
import no.kneika.access.Field;
import no.kneika.access.Preset;
import no.kneika.access.Purpose;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.access.SharedContent;
import no.kneika.access.Sharing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Words the student's choices as they stand now. */
@Component
class SharingPages {

    private final Sharing sharing;
    private final Admissions admissions;
    private final People people;
    private final List<SharedContent> contents;

    SharingPages(Sharing sharing, Admissions admissions, People people, List<SharedContent> contents) {
        this.sharing = sharing;
        this.admissions = admissions;
        this.people = people;
        this.contents = contents;
    }

    SharingPage none(Form form) {
        return new SharingPage("", List.of(), List.of(), List.of(), List.of(), form);
    }

    SharingPage of(Actor actor, CaseId caseId, Page page, Form form) {
        var shared = sharing.shared(caseId);
        return new SharingPage(
                "/cases/" + caseId + "/consents",
                Arrays.stream(Preset.values())
                        .map(preset -> new Option(
                                preset.name(),
                                page.t("sharing.preset." + preset),
                                page.t("sharing.preset." + preset + ".note")))
                        .toList(),
                Arrays.stream(Purpose.values())
                        .map(purpose -> basic(caseId, purpose, page))
                        .toList(),
                Arrays.stream(Recipient.values())
                        .map(recipient -> sharer(caseId, recipient, shared, page))
                        .toList(),
                admissions.around(caseId, Capacity.MENTOR).stream()
                        .map(mentor -> preview(new Actor(actor.institution(), mentor, Capacity.MENTOR), caseId, page))
                        .toList(),
                form);
    }

    // Asked for as the mentor, through the same disclosure as the mentor's own page.
    private SharingPage.Preview preview(Actor mentor, CaseId caseId, Page page) {
        var lines = contents.stream()
                .flatMap(room -> room.shownTo(mentor, caseId).stream())
                .map(words -> new SharingPage.Line(page.t("sharing.read." + words.field()), words.text()))
                .toList();
        var name = people.get(mentor.person()).firstName();
        return new SharingPage.Preview(
                page.t("sharing.preview", name),
                lines,
                page.t(lines.isEmpty() ? "sharing.preview.only" : "sharing.preview.also", name));
    }

    private SharingPage.Switch basic(CaseId caseId, Purpose purpose, Page page) {
        return new SharingPage.Switch(
                "purpose",
                purpose.name(),
                page.t("sharing.purpose." + purpose),
                page.t("sharing.purpose." + purpose + ".note"),
                sharing.hasConsented(caseId, purpose));
    }

    private SharingPage.Sharer sharer(CaseId caseId, Recipient recipient, Set<Share> shared, Page page) {
        var switches = recipient.fields().stream()
                .map(field -> new Share(recipient, field))
                .map(share -> new SharingPage.Switch(
                        "share", share.key(), page.t("sharing.field." + share.field()), "", shared.contains(share)))
                .toList();
        return new SharingPage.Sharer(
                recipient.name().toLowerCase(Locale.ROOT),
                name(caseId, recipient, page),
                sees(recipient, shared, page),
                switches);
    }

    /** "Hennie Vik, mentor", or "Mentor" while there is none. */
    private String name(CaseId caseId, Recipient recipient, Page page) {
        var role = page.t("sharing.recipient." + recipient);
        var names = new ArrayList<>(
                people.names(admissions.around(caseId, recipient.capacity())).values());
        names.sort(null);
        return names.isEmpty() ? page.upper(role) : page.list(names) + ", " + role;
    }

    private static String sees(Recipient recipient, Set<Share> shared, Page page) {
        var seen = words(recipient, shared, true, page);
        var kept = words(recipient, shared, false, page);
        if (seen.isEmpty())
            return page.t("sharing.sees-" + (recipient == Recipient.COORDINATOR ? "casework" : "nothing"));
        var first = page.t("sharing.sees", page.list(seen));
        return kept.isEmpty() ? first : first + " " + page.t("sharing.sees-not", page.list(kept));
    }

    private static List<String> words(Recipient recipient, Set<Share> shared, boolean on, Page page) {
        return recipient.fields().stream()
                .filter((Field field) -> shared.contains(new Share(recipient, field)) == on)
                .map(field -> page.t("sharing.word." + field))
                .toList();
    }
}
