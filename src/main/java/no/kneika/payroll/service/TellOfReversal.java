package no.kneika.payroll.service;

import java.util.List;
import no.kneika.access.Admissions;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryReversed;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Tenancy;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hours that had gone to payroll are reversed: the mentor's next pay is less, and nobody else would say it. The mentor and the
 * coordinators of the case are told; which hours, stands in Kneika.
 */
@Component
class TellOfReversal implements Job {

    private static final String NAME = "payroll.tell-of-reversal";

    private final Exports exports;
    private final Admissions admissions;
    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final Tenancy tenancy;
    private final Jobs jobs;

    TellOfReversal(
            Exports exports, Admissions admissions, People people, Mail mail, Texts texts, Tenancy tenancy, Jobs jobs) {
        this.exports = exports;
        this.admissions = admissions;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.tenancy = tenancy;
        this.jobs = jobs;
    }

    /** Mail is the house's to send, so it is asked for here and sent by a job. */
    @EventListener
    void on(EntryReversed it) {
        if (!exports.linesHolding(List.of(it.entry())).isEmpty())
            jobs.soon(
                    tenancy.institution(),
                    NAME,
                    it.entry().toString(),
                    it.entry().toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var entry = EntryId.of(run.payload());
        for (var line : exports.linesHolding(List.of(entry))) {
            tell(run.institution(), line.mentor(), "mentor", entry);
            for (var sent : line.entries())
                for (var coordinator : admissions.around(sent.caseId(), Capacity.COORDINATOR))
                    tell(run.institution(), coordinator, "coordinator", entry);
        }
    }

    private void tell(InstitutionId here, PersonId person, String as, EntryId entry) {
        var said = texts.in(Language.valueOf(people.get(person).written().name()));
        mail.send(
                Actor.system(here),
                new OutgoingMail(
                        person,
                        said.t("mail.reversed-" + as + ".subject"),
                        said.t("mail.reversed-" + as + ".text"),
                        "reversed-" + as + "-" + entry + "-" + person));
    }
}
