package no.kneika.cases;

import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Mail to a student or a coordinator that something is new, never what. Only the house writes mail to another than oneself, so it
 * is a job that follows from the fact.
 */
@Component
class TellPerson implements Job {

    private static final String NAME = "cases.tell-student";

    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final Jobs jobs;

    TellPerson(People people, Mail mail, Texts texts, Jobs jobs) {
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.jobs = jobs;
    }

    /**
     * @param what of the keys {@code mail.<what>.subject} and {@code mail.<what>.text}
     * @param about the fact it follows from; told of once
     */
    void soon(InstitutionId institution, PersonId person, String what, UUID about) {
        jobs.soon(institution, NAME, what + "-" + about, person.value() + " " + what + " " + about);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var words = run.payload().split(" ");
        var person = new PersonId(UUID.fromString(words[0]));
        var what = words[1];
        var said = texts.in(Language.valueOf(people.get(person).written().name()));
        mail.send(
                Actor.system(run.institution()),
                new OutgoingMail(
                        person,
                        said.t("mail." + what + ".subject"),
                        said.t("mail." + what + ".text"),
                        what + "-" + words[2]));
    }
}
