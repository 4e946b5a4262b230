package no.kneika.messages.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import no.kneika.institution.Institutions;
import no.kneika.messages.Mail;
import no.kneika.messages.OutgoingMail;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Job;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail to Randi Moe over a real SMTP server, which is sometimes not there. */
@KneikaTest
class SmtpMailTest {

    @Autowired
    World world;

    @Autowired
    Mail mail;

    @Autowired
    SentMail sent;

    @Autowired
    People people;

    @Autowired
    Institutions institutions;

    @Autowired
    MailFolder folder;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private World.Tenant at;

    @BeforeEach
    void theServerIsThere() {
        at = world.newInstitution();
        server.start();
    }

    @AfterEach
    void theServerIsGone() {
        server.stop();
    }

    private CarryMail carries(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        var beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new CarryMail(sent, people, institutions, folder, provider, "kneika@hinf.example.no");
    }

    private UUID sends(String text) {
        var key = "test-" + Ids.next();
        at.asSystem(() -> mail.send(
                Actor.system(at.id()),
                new OutgoingMail(at.person("Randi Moe"), "Noe venter på deg – åpne Kneika", text, key)));
        return at.asSystem(() -> jdbc.sql("select id from mail_out where key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    private void run(CarryMail carry, UUID id, int attempt) {
        at.asSystem(() -> {
            carry.run(new Job.Run(at.id(), id.toString(), id.toString(), attempt));
            return true;
        });
    }

    @Test
    void randiGetsWhatWasWrittenInHerOwnLetters() throws Exception {
        var id = sends("Les og attester. Ærlig og grei, på én dag.");
        run(carries(server.getSmtp().getPort()), id, 1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Noe venter på deg – åpne Kneika");
        assertThat(got.getContent().toString()).contains("Les og attester. Ærlig og grei, på én dag.");
        assertThat(got.getMessageID()).isEqualTo("<" + id + "@hinf.example.no>");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getAllRecipients()).singleElement().asString().contains("@");
        assertThat(got.getFrom()[0].toString()).contains("kneika@hinf.example.no");
    }

    @Test
    void aServerThatIsDownLosesNothingAndTheNextAttemptComesThroughOnce() {
        int port = server.getSmtp().getPort();
        server.stop();
        var id = sends("Én gang");
        assertThatThrownBy(() -> run(carries(port), id, 1))
                .hasMessageContaining(id.toString())
                .hasMessageNotContaining("@hinf")
                .hasNoCause();
        server.start();
        run(carries(server.getSmtp().getPort()), id, 2);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailSentAgainAfterACrashIsTheSameMail() throws Exception {
        var id = sends("To ganger");
        var carry = carries(server.getSmtp().getPort());
        run(carry, id, 1);
        run(carry, id, 2);
        var got = server.getReceivedMessages();
        assertThat(got).hasSize(2);
        assertThat(got[0].getMessageID()).isEqualTo(got[1].getMessageID());
        assertThat(got[0].getHeader("Date")).isEqualTo(got[1].getHeader("Date"));
    }
}
