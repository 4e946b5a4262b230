package no.kneika.messages.out;

import java.util.UUID;
import no.kneika.institution.Institutions;
import no.kneika.people.People;
import no.kneika.platform.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Takes mail out of the house: to the SMTP server that is set, else to a folder. Done again after a crash it is the same mail. */
@Component
class CarryMail implements Job {

    static final String NAME = "messages.mail";

    private final SentMail sent;
    private final People people;
    private final Institutions institutions;
    private final MailCarrier carrier;
    private final String from;

    CarryMail(
            SentMail sent,
            People people,
            Institutions institutions,
            MailFolder folder,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${kneika.mail.from:kneika@localhost}") String from) {
        this.sent = sent;
        this.people = people;
        this.institutions = institutions;
        var server = smtp.getIfAvailable();
        this.carrier = server == null ? folder : new SmtpMail(server);
        this.from = from;
        if (!Eml.isAddress(from)) throw new IllegalArgumentException("kneika.mail.from is no address: " + from);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var id = UUID.fromString(run.payload());
        var mail = sent.get(id);
        var person = people.get(mail.to());
        var address = person.email();
        // Taken away since it was sent: there is nowhere to carry it.
        if (address == null || !Eml.isAddress(address)) return;
        var house = institutions.get(run.institution()).name(person.written().lang());
        carrier.carry(id, Eml.of(id, house, from, address, mail.subject(), mail.text(), mail.at()));
    }
}
