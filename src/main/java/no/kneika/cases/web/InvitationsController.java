package no.kneika.cases.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.EducationDecision;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.cases.Educations;
import no.kneika.cases.Invitation;
import no.kneika.cases.Invitations;
import no.kneika.institution.Semester;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.BatchStart;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Students who study through NAV are told that there are mentors, before the semester. */
@Controller
class InvitationsController {

    private static final int SIZE = 50;
    private static final String TITLE = "invitations.title";

    private final Use use;
    private final Pages pages;
    private final Invitations invitations;
    private final Educations educations;
    private final People people;
    private final Batches batches;
    private final BatchStart starting;
    private final InvitationsList list;
    private final BusinessClock clock;

    InvitationsController(
            Use use,
            Pages pages,
            Invitations invitations,
            Educations educations,
            People people,
            Batches batches,
            BatchStart starting,
            InvitationsList list,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.invitations = invitations;
        this.educations = educations;
        this.people = people;
        this.batches = batches;
        this.starting = starting;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/invitations")
    View show(Actor actor, Form form) {
        only(actor);
        return draw(actor, form);
    }

    @PostMapping("/invitations/batches")
    View send(Actor actor, CommandKey key, Form form) {
        only(actor);
        return starting.start(actor, key, form, Invitations.BATCH, "invited", it -> draw(actor, it));
    }

    @PostMapping("/invitations/students")
    View add(Actor actor, CommandKey key, Form form) {
        only(actor);
        var answer = use.command(actor, key, "note-nav-student", () -> {
            var typed = new Gathering();
            var student =
                    typed.take(Inputs.text(form.value("student"), "student", 40).then(this::student));
            var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
            var known = typed.take(Inputs.choice(form.value("knownFrom"), "knownFrom", KnownFrom.class));
            Decision<Decision<Done>> whole = typed.make(() -> educations
                    .note(
                            student.get(),
                            educations
                                    .of(student.get())
                                    .map(EducationDecision::version)
                                    .orElse(0),
                            period.get(),
                            Optional.empty(),
                            known.get(),
                            actor)
                    .map(done -> new Done("/invitations", "education-noted")));
            return whole.then(it -> it);
        });
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    @GetMapping({"/invitations.csv", "/invitations.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        only(actor);
        return sheet(actor).as("invitations", kind);
    }

    private Decision<PersonId> student(String number) {
        return people.byStudentNumber(number.strip())
                .<Decision<PersonId>>map(Decision::accepted)
                .orElseGet(() -> Decision.refused(
                        Reason.of("need-no-student", "HK-dir 5.2").at("student")));
    }

    private Html draw(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, TITLE, "students");
            var semester = invitations.semester(actor);
            var all = semester.map(list::lines).orElse(List.of());
            var show = show(page);
            var found = InvitationsList.found(page, all, show);
            var filter =
                    "q=" + encoded(page.query("q").strip()) + "&show=" + show + "&sort=" + encoded(page.query("sort"));
            var number = page.query("page").matches("\\d{1,5}") ? Integer.parseInt(page.query("page")) : 1;
            var paging = new Paging(number, SIZE, found.size(), "/invitations?" + filter);
            var shown = found.stream().skip(paging.offset()).limit(SIZE).toList();
            long left = shown.stream().filter(line -> line.it().isToBeTold()).count();
            return Html.page(
                    "cases/invitations",
                    page,
                    new InvitationsPage(
                            form,
                            semester.map(it -> page.period(it.period())).orElse(""),
                            figures(page, all),
                            shown.stream()
                                    .map(line -> row(page, line, semester.orElseThrow(), form))
                                    .toList(),
                            paging,
                            page.query("q").strip(),
                            show,
                            Stream.of("all", "waiting", "told", "answered")
                                    .map(each -> new Option(
                                            each,
                                            page.t("invitations.show." + each),
                                            page.number(all.stream()
                                                    .filter(line -> InvitationsList.fits(line.it(), each))
                                                    .count())))
                                    .toList(),
                            batches.latest(actor, Invitations.BATCH)
                                    .map(BatchId::toString)
                                    .orElse(""),
                            left == 0 ? "" : page.t("invitations.send", left),
                            page.t("invitations.send-counts", "{n}"),
                            Stream.of("what", "how", "yes", "free")
                                    .map(part -> page.t("invitation." + part))
                                    .toList(),
                            "/invitations.csv?" + filter,
                            "/invitations.xlsx?" + filter,
                            Stream.of(KnownFrom.SEEN, KnownFrom.NAV, KnownFrom.STUDENT)
                                    .map(it -> new Option(it.name(), page.t("way.known." + it)))
                                    .toList()));
        });
    }

    private static List<Figure> figures(Page page, List<InvitationsList.Line> all) {
        long told = all.stream()
                .filter(line -> InvitationsList.fits(line.it(), "told"))
                .count();
        long yes = answers(all, Invitation.Answer.YES);
        return List.of(
                new Figure(page.number(all.size()), null, page.t("invitations.known"), false),
                new Figure(page.number(told), null, page.t("invitations.told"), false),
                new Figure(page.number(yes), null, page.t("invitations.yes"), false),
                new Figure(page.number(answers(all, Invitation.Answer.NO)), null, page.t("invitations.no"), false));
    }

    private static long answers(List<InvitationsList.Line> all, Invitation.Answer answer) {
        return all.stream()
                .filter(line -> line.it()
                        .invitation()
                        .flatMap(Invitation::answer)
                        .filter(answer::equals)
                        .isPresent())
                .count();
    }

    private static InvitationsPage.Row row(Page page, InvitationsList.Line line, Semester semester, Form form) {
        var it = line.it();
        var key = it.student().toString();
        return new InvitationsPage.Row(
                key,
                it.isToBeTold() ? key + " " + it.seen(semester.period().from()) : "",
                line.name(),
                line.number(),
                page.t("invitations.form." + line.person().written()),
                page.date(it.decision().period().to()),
                InvitationsList.state(page, it),
                form.isRefused() ? form.has("invited", key) : true);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, TITLE, "students");
            var all = invitations.semester(actor).map(list::lines).orElse(List.of());
            return new Spreadsheet(
                    page.t(TITLE),
                    List.of(
                            page.t("invitations.col.name"),
                            page.t("need.student"),
                            page.t("invitations.col.form"),
                            page.t("invitations.col.until"),
                            page.t("invitations.col.state")),
                    InvitationsList.found(page, all, show(page)).stream()
                            .map(line -> List.<Object>of(
                                    line.name(),
                                    line.number(),
                                    page.t("invitations.form." + line.person().written()),
                                    line.it().decision().period().to(),
                                    InvitationsList.state(page, line.it())))
                            .toList());
        });
    }

    private static String show(Page page) {
        var asked = page.query("show");
        return List.of("waiting", "told", "answered").contains(asked) ? asked : "all";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void only(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("invitations");
    }
}
