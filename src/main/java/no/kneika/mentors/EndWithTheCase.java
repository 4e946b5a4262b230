package no.kneika.mentors;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.UUID;
import no.kneika.cases.CaseClosed;
import no.kneika.cases.Cases;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case ends, so do its assignments: the hours a mentor offered are free, and everybody is told. */
@Component
class EndWithTheCase implements Job {

    private static final String NAME = "mentors.tell-of-closure";

    private final Mentors mentors;
    private final Cases cases;
    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final Jobs jobs;

    EndWithTheCase(Mentors mentors, Cases cases, People people, Mail mail, Texts texts, Jobs jobs) {
        this.mentors = mentors;
        this.cases = cases;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.jobs = jobs;
    }

    @EventListener
    void on(CaseClosed it) {
        var told = new LinkedHashSet<PersonId>();
        told.add(cases.find(it.caseId()).student());
        for (var assignment : mentors.ofCase(it.caseId())) {
            if (assignment.ended().isPresent()) continue;
            told.add(assignment.mentor());
            mentors.end(it.by(), assignment.id(), later(assignment.from(), it.lastDay()))
                    .orThrow();
        }
        for (var person : told)
            jobs.soon(
                    it.by().institution(),
                    NAME,
                    it.caseId() + "-" + person.value(),
                    person.value() + " " + it.caseId());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** That there is something new, and not what: anybody may come to read a mail (security.md). */
    @Override
    public void run(Run run) {
        var words = run.payload().split(" ");
        var person = new PersonId(UUID.fromString(words[0]));
        var said = texts.in(Language.valueOf(people.get(person).written().name()));
        mail.send(
                Actor.system(run.institution()),
                new OutgoingMail(
                        person,
                        said.t("mail.news.subject"),
                        said.t("mail.news.text"),
                        "case-closed-" + words[1] + "-" + words[0]));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
