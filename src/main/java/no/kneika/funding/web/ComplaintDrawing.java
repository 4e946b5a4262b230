package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.funding.Complaint.Instance;
import no.kneika.funding.Complaint.Result;
import no.kneika.funding.ComplaintDraft;
import no.kneika.funding.ComplaintDrafts;
import no.kneika.funding.Complaints;
import no.kneika.funding.Funding;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.kernel.Capacity;
import no.kneika.messages.Letters;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what has come of a decision since it arrived. Inside {@code Use}. */
@Component
class ComplaintDrawing {

    private final Complaints complaints;
    private final ComplaintDrafts drafts;
    private final People people;
    private final Funding funding;
    private final Letters letters;

    ComplaintDrawing(Complaints complaints, ComplaintDrafts drafts, People people, Funding funding, Letters letters) {
        this.complaints = complaints;
        this.drafts = drafts;
        this.people = people;
        this.funding = funding;
        this.letters = letters;
    }

    ComplaintPart of(Page page, Actor actor, About about, Form form) {
        var it = complaints.of(about);
        var coordinates = actor.capacity() == Capacity.COORDINATOR;
        var answers = coordinates && it.hearing().isPresent();
        var writes = coordinates && it.next().isPresent();
        var why = form.value("complaintWhy");
        return new ComplaintPart(
                about.path(),
                lead(page, it, coordinates),
                facts(page, it),
                writes ? page.t("complaint.letter-to." + it.next().orElseThrow()) : "",
                writes && !why.isBlank() ? complaints.preview(it, why, actor) : "",
                writes ? drafts.of(it).map(draft -> begun(page, draft, form)).orElse(null) : null,
                writes ? page.t("complaint.write." + it.next().orElseThrow()) : "",
                writes ? options(page, "complaint.by.", Complainant.values()) : List.of(),
                answers ? options(page, "complaint.result.", Result.values()) : List.of(),
                answers
                        ? letters.of(it.caseId()).stream()
                                .filter(letter -> letter.handledBy() == null)
                                .map(letter -> new Option(letter.id().toString(), letter.title()))
                                .toList()
                        : List.of(),
                coordinates && isChanged(it) ? writtenAt(it) : null,
                actor.capacity() == Capacity.APPROVER && it.mustRule());
    }

    private ComplaintPart.Begun begun(Page page, ComplaintDraft it, Form form) {
        var theirs = form.error("complaintWhy")
                .filter(why -> why.code().equals("complaint-draft-newer"))
                .isPresent();
        return new ComplaintPart.Begun(
                it.version(),
                page.t("complaint.draft", people.name(it.by()), page.relative(it.at())),
                it.words(),
                theirs);
    }

    private static List<Option> options(Page page, String prefix, Enum<?>[] all) {
        return Stream.of(all)
                .map(each -> new Option(each.name(), page.t(prefix + each.name())))
                .toList();
    }

    private static boolean isChanged(Complaint it) {
        return it.answer().filter(answer -> answer.result() == Result.CHANGED).isPresent();
    }

    /** Where NAV's new letter is written in, until it is. */
    private @Nullable String writtenAt(Complaint it) {
        return switch (it.about()) {
            case About.Rejected(var id) -> {
                var application = funding.rejection(id).application();
                yield funding.application(application).state() == ApplicationView.State.REJECTED
                        ? "/cases/" + it.caseId() + "/grants/new?application=" + application
                        : null;
            }
            case About.Partly(var id) ->
                funding.grant(id).decidedOn().isBefore(it.answer().orElseThrow().decidedOn())
                        ? "/grants/" + id + "#correct"
                        : null;
        };
    }

    /** What to do next is said to the one who does it. */
    private static String lead(Page page, Complaint it, boolean coordinates) {
        var partly = it.about() instanceof About.Partly ? ".part" : "";
        if (it.answer().isPresent()) {
            var result = it.answer().get().result();
            var onwards = result == Result.UPHELD && it.next().isPresent();
            var said = page.t("complaint.lead." + (onwards ? "onwards" : result + partly));
            var toDo = onwards ? "onwards" : result == Result.WITHDRAWN ? "" : result + partly;
            return !coordinates || toDo.isEmpty() || toDo.equals("UPHELD")
                    ? said
                    : said + " " + page.t("complaint.do." + toDo);
        }
        return it.hearing()
                .map(instance -> page.t("complaint.lead.sent." + instance))
                .orElseGet(() -> page.t(
                        "complaint.lead",
                        ComplaintRules.until(Complainant.STUDENT, it.arrivedOn()),
                        ComplaintRules.until(Complainant.INSTITUTION, it.arrivedOn())));
    }

    private static List<Fact> facts(Page page, Complaint it) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < it.steps().size(); i++) {
            var step = it.steps().get(i);
            var instance = Instance.values()[i];
            facts.add(new Fact(
                    page.t("complaint.sent." + instance),
                    page.date(step.sent().on()),
                    page.t("complaint.who." + step.sent().by()) + note(page, it, step.sent(), instance)));
            step.answer()
                    .ifPresent(answer -> facts.add(new Fact(
                            page.t("complaint.answer." + instance),
                            page.t("complaint.result." + answer.result()) + ", " + page.date(answer.decidedOn()))));
        }
        if (it.ruled()) facts.add(new Fact(page.t("rejection.ruling"), page.t("ruling.OWN_COST")));
        return facts;
    }

    private static String note(Page page, Complaint it, Complaint.Sent sent, Instance instance) {
        var until = ComplaintRules.until(sent.by(), it.arrivedOn());
        if (instance == Instance.OFFICE && sent.on().isAfter(until)) return " " + page.t("complaint.late", until);
        return sent.message().map(any -> " " + page.t("complaint.ours")).orElse("");
    }
}
