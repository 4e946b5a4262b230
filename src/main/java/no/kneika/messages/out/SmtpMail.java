package no.kneika.messages.out;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands mail to an SMTP server (RFC 5321). It is out of the house when the server has said yes; until then it is ours and
 * is tried again. A server that said yes and was not heard gets it once more under the same Message-ID.
 */
final class SmtpMail implements MailCarrier {

    private final JavaMailSender server;

    SmtpMail(JavaMailSender server) {
        this.server = server;
    }

    @Override
    public void carry(UUID id, byte[] mail) {
        try {
            server.send(server.createMimeMessage(new ByteArrayInputStream(mail)));
        } catch (MailException failed) {
            // What the server answered may name the address; the log of a job is not the place for it.
            throw new IllegalStateException("mail " + id + " was not taken by the server: " + kind(failed));
        }
    }

    private static String kind(MailException failed) {
        var cause = failed.getMostSpecificCause();
        return cause instanceof MessagingException
                ? cause.getClass().getSimpleName()
                : failed.getClass().getSimpleName();
    }
}
