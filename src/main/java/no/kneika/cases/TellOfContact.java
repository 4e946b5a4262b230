package no.kneika.cases;

import java.util.TreeMap;
import java.util.UUID;
import no.kneika.cases.store.CaseRows;
import no.kneika.cases.store.ToldRows;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleChanged;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the coordinators of open cases that somebody responsible changed. The cases follow the register by themselves; a
 * job tells, because nobody who changes it need know of everybody's cases.
 */
@Component
class TellOfContact implements Job {

    private static final String NAME = "cases.tell-of-contact";

    private final CaseRows cases;
    private final ToldRows told;
    private final Responsibles register;
    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final Jobs jobs;
    private final BusinessClock clock;

    TellOfContact(
            CaseRows cases,
            ToldRows told,
            Responsibles register,
            People people,
            Mail mail,
            Texts texts,
            Jobs jobs,
            BusinessClock clock) {
        this.cases = cases;
        this.told = told;
        this.register = register;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(ResponsibleChanged it) {
        var change = it.change().toString();
        jobs.soon(it.institution(), NAME, change, it.responsible() + " " + change);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var words = run.payload().split(" ");
        var changed = ResponsibleId.of(words[0]);
        var change = UUID.fromString(words[1]);
        var system = Actor.system(run.institution());
        var concerned = new TreeMap<PersonId, Integer>((a, b) -> a.value().compareTo(b.value()));
        for (var it : cases.all()) {
            var adviser = it.nav().flatMap(NavContact::adviser);
            if (it.isOpen()
                    && it.coordinator().isPresent()
                    && adviser.filter(id -> leadsTo(id, changed)).isPresent())
                concerned.merge(it.coordinator().get(), 1, Integer::sum);
        }
        concerned.forEach((coordinator, count) -> tell(system, change, changed, coordinator, count));
    }

    /** The case names the one who changed, or somebody they took over from. */
    private boolean leadsTo(ResponsibleId named, ResponsibleId changed) {
        var all = register.all();
        var it = all.get(named);
        for (int i = 0; i <= all.size() && it != null; i++) {
            if (it.id().equals(changed)) return true;
            it = it.departure()
                    .flatMap(Responsible.Departure::successor)
                    .map(all::get)
                    .orElse(null);
        }
        return false;
    }

    private void tell(Actor system, UUID change, ResponsibleId changed, PersonId coordinator, int count) {
        if (!told.add(system, change, changed, coordinator, count, clock.instant())) return;
        var said = texts.in(Language.valueOf(people.get(coordinator).written().name()));
        mail.send(
                system,
                new OutgoingMail(
                        coordinator,
                        said.t("mail.contact-changed.subject"),
                        said.t("mail.contact-changed.text", count),
                        "contact-changed-" + change + "-" + coordinator.value()));
    }
}
