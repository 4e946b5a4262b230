package no.kneika.hours.service;

import java.time.YearMonth;
import no.kneika.hours.domain.HandIn;
import no.kneika.hours.store.OpenEntries;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DayBegan;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mail to mentors with hours that are not handed in (påminnelse): once some days before, and once on the last day. rules.md 4 */
@Component
class RemindMonths {

    private final OpenEntries open;
    private final CaseBook books;
    private final People people;
    private final Mail mail;
    private final Texts texts;
    private final BusinessClock clock;

    RemindMonths(OpenEntries open, CaseBook books, People people, Mail mail, Texts texts, BusinessClock clock) {
        this.open = open;
        this.books = books;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(DayBegan it) {
        int days = books.rules(it.institution()).lateEntryReminderDays();
        if (!HandIn.isReminded(it.day(), clock.today(), days)) return;
        var month = YearMonth.from(it.day());
        for (var mentor : open.notHandedIn(month)) remind(mentor, month, Actor.system(it.institution()));
    }

    private void remind(PersonId mentor, YearMonth month, Actor system) {
        var last = HandIn.isLastDay(month, clock.today()) ? "-last" : "";
        var said = texts.in(Language.valueOf(people.get(mentor).written().name()));
        mail.send(
                system,
                new OutgoingMail(
                        mentor,
                        said.t("mail.submit-month" + last + ".subject", month),
                        said.t("mail.submit-month" + last + ".text", month, HandIn.due(month)),
                        "submit-month-" + mentor.value() + "-" + month + last));
    }
}
