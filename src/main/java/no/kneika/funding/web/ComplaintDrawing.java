package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.funding.Complaint.Result;
import no.kneika.funding.Complaints;
import no.kneika.funding.Funding;
import no.kneika.funding.Rejection;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.kernel.Capacity;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws what has come of a no since it arrived. Inside {@code Use}. */
@Component
class ComplaintDrawing {

    private final Complaints complaints;
    private final Funding funding;
    private final Letters letters;

    ComplaintDrawing(Complaints complaints, Funding funding, Letters letters) {
        this.complaints = complaints;
        this.funding = funding;
        this.letters = letters;
    }

    ComplaintPart of(Page page, Actor actor, Rejection rejection) {
        var it = complaints.of(rejection.id());
        var coordinates = actor.capacity() == Capacity.COORDINATOR;
        var answers = coordinates && it.sent().isPresent() && it.answer().isEmpty();
        var changed =
                it.answer().filter(answer -> answer.result() == Result.CHANGED).isPresent()
                        && funding.application(rejection.application()).state() == ApplicationView.State.REJECTED;
        return new ComplaintPart(
                lead(page, it),
                facts(page, it),
                coordinates && it.sent().isEmpty()
                        ? Stream.of(Complainant.values())
                                .map(who -> new Option(who.name(), page.t("complaint.by." + who)))
                                .toList()
                        : List.of(),
                answers
                        ? Stream.of(Result.values())
                                .map(result -> new Option(result.name(), page.t("complaint.result." + result)))
                                .toList()
                        : List.of(),
                answers
                        ? letters.of(it.caseId()).stream()
                                .filter(letter -> letter.handledBy() == null)
                                .map(letter -> new Option(letter.id().toString(), letter.title()))
                                .toList()
                        : List.of(),
                coordinates && changed
                        ? "/cases/" + it.caseId() + "/grants/new?application=" + rejection.application()
                        : null,
                actor.capacity() == Capacity.APPROVER && it.mustRule());
    }

    private static String lead(Page page, Complaint it) {
        if (it.answer().isPresent())
            return page.t("complaint.lead." + it.answer().get().result());
        if (it.sent().isPresent()) return page.t("complaint.lead.sent");
        return page.t(
                "complaint.lead",
                ComplaintRules.until(Complainant.STUDENT, it.arrivedOn()),
                ComplaintRules.until(Complainant.INSTITUTION, it.arrivedOn()));
    }

    private static List<Fact> facts(Page page, Complaint it) {
        var facts = new ArrayList<Fact>();
        it.sent().ifPresent(sent -> {
            var until = ComplaintRules.until(sent.by(), it.arrivedOn());
            facts.add(new Fact(
                    page.t("complaint.sent"),
                    page.date(sent.on()) + ", " + page.t("complaint.who." + sent.by()),
                    sent.on().isAfter(until) ? page.t("complaint.late", until) : null));
        });
        it.answer()
                .ifPresent(answer -> facts.add(new Fact(
                        page.t("complaint.answer"),
                        page.t("complaint.result." + answer.result()) + ", " + page.date(answer.decidedOn()))));
        if (it.ruled()) facts.add(new Fact(page.t("rejection.ruling"), page.t("ruling.OWN_COST")));
        return facts;
    }
}
