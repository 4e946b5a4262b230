package no.kneika.messages.out;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of mail out, written in the sender's transaction together with the job that carries it. */
@Repository
class SentMail implements Mail {

    private final JdbcClient jdbc;
    private final People people;
    private final Jobs jobs;
    private final BusinessClock clock;

    SentMail(JdbcClient jdbc, People people, Jobs jobs, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Mail as it was sent. */
    record Row(PersonId to, String subject, String text, Instant at) {}

    @Override
    public boolean send(Actor actor, OutgoingMail mail) {
        if (!Eml.isAddress(people.get(mail.to()).email())) return false;
        var id = Ids.next();
        if (!insert(actor.institution(), id, actor.person(), mail)) return false;
        jobs.soon(actor.institution(), CarryMail.NAME, id.toString(), id.toString());
        return true;
    }

    private boolean insert(InstitutionId institution, UUID id, PersonId by, OutgoingMail mail) {
        return jdbc.sql("""
                        insert into mail_out (institution_id, id, key, to_person, subject, body, sent_by, sent_at)
                        values (:institution, :id, :key, :to, :subject, :body, :by, :at) on conflict (institution_id, key) do nothing
                        """)
                        .param("institution", institution.value())
                        .param("id", id)
                        .param("key", mail.key())
                        .param("to", mail.to().value())
                        .param("subject", mail.subject())
                        .param("body", mail.text())
                        .param("by", by.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Row get(UUID id) {
        return jdbc.sql("select to_person, subject, body, sent_at from mail_out where id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        new PersonId(row.getObject("to_person", UUID.class)),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .single();
    }
}
