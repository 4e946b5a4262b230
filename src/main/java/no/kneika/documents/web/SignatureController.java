package no.kneika.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kneika.documents.Document;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.documents.Signatory;
import no.kneika.documents.Signature;
import no.kneika.documents.Signing;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who has signed a document, and signing it. */
@Controller
class SignatureController {

    private final Use use;
    private final Documents documents;
    private final Signing signing;
    private final People people;
    private final Pages pages;

    SignatureController(Use use, Documents documents, Signing signing, People people, Pages pages) {
        this.use = use;
        this.documents = documents;
        this.signing = signing;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/documents/{id}/signatures")
    View show(Actor actor, @PathVariable("id") String id, Form form) {
        return use.as(actor, () -> page(actor, id(id), form));
    }

    @PostMapping("/documents/{id}/signatures")
    View sign(Actor actor, @PathVariable("id") String text, Form form, CommandKey key) {
        var id = id(text);
        var answer = use.command(actor, key, "sign-document", () -> {
            if (documents.find(id).isEmpty()) throw new NotFound("document");
            if (!form.has("read", "true"))
                return Decision.refused(
                        Reason.of("signature-not-confirmed", "look.md, Forms").at("read"));
            return signing.sign(actor, id, form.value("sha256"))
                    .map(signed -> new Done("/documents/" + id + "/signatures", "signed"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private Html page(Actor actor, DocumentId id, Form form) {
        var document = documents.find(id).orElseThrow(() -> new NotFound("document"));
        var named = pages.page(actor, "document.signatures.heading", "");
        var page = pages.page(actor, named.t("document.signatures.title", kind(named, document)), "");
        var outstanding = signing.outstanding(id);
        boolean canSign = outstanding.stream().anyMatch(each -> isFor(each, actor))
                && signing.signedBy(id).stream().noneMatch(each -> each.person().equals(actor.person()));
        return Html.page(
                "documents/signatures",
                page,
                new SignaturePage(
                        id.toString(),
                        page.t("document.signatures.read-first"),
                        document.sha256(),
                        page.t("document.signatures.content", grouped(document.sha256())),
                        signed(page, id),
                        outstanding.stream().map(each -> waiting(page, each)).toList(),
                        signing.complete(id),
                        canSign,
                        page.t(
                                "document.signatures.confirm",
                                page.capacityName().toLowerCase(Locale.ROOT)),
                        form));
    }

    private List<Event> signed(Page page, DocumentId id) {
        var signatures = signing.signedBy(id);
        var names = people.names(signatures.stream().map(Signature::person).toList());
        var events = new ArrayList<Event>();
        for (var each : signatures) {
            var at = each.at().atZone(BusinessClock.ZONE);
            events.add(new Event(
                    page.t("document.signatures.at", page.shortDate(at.toLocalDate()), page.time(at.toLocalTime())),
                    at.toLocalDate(),
                    names.getOrDefault(each.person(), ""),
                    null,
                    page.t("capacity." + each.capacity())));
        }
        return events;
    }

    private String waiting(Page page, Signatory signatory) {
        var capacity = page.t("capacity." + signatory.capacity());
        if (signatory.person() == null) return page.t("document.signatures.anybody", capacity.toLowerCase(Locale.ROOT));
        return page.t("document.signatures.line", people.name(signatory.person()), capacity.toLowerCase(Locale.ROOT));
    }

    private static boolean isFor(Signatory signatory, Actor actor) {
        return signatory.capacity() == actor.capacity()
                && (signatory.person() == null || signatory.person().equals(actor.person()));
    }

    private static String kind(Page page, Document document) {
        return page.t("document.kind." + document.kind()).toLowerCase(Locale.ROOT);
    }

    /** In groups of eight, so that two people can compare it aloud. */
    private static String grouped(String sha256) {
        return sha256.replaceAll("(.{8})(?!$)", "$1 ");
    }

    static DocumentId id(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("document", notAnId);
        }
    }
}
