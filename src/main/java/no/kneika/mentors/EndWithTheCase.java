package no.kneika.mentors;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import no.kneika.cases.CaseClosed;
import no.kneika.cases.Cases;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case ends, so do its assignments: the hours a mentor offered are free, and everybody is told. */
@Component
class EndWithTheCase {

    private final Mentors mentors;
    private final Cases cases;
    private final People people;
    private final Mail mail;
    private final Texts texts;

    EndWithTheCase(Mentors mentors, Cases cases, People people, Mail mail, Texts texts) {
        this.mentors = mentors;
        this.cases = cases;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
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
        for (var person : told) tell(person, it);
    }

    /** That there is something new, and not what: anybody may come to read a mail (security.md). */
    private void tell(PersonId person, CaseClosed it) {
        var said = texts.in(Language.valueOf(people.get(person).written().name()));
        mail.send(
                it.by(),
                new OutgoingMail(
                        person,
                        said.t("mail.news.subject"),
                        said.t("mail.news.text"),
                        "case-closed-" + it.caseId() + "-" + person.value()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
