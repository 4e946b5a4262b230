package no.kneika.messages.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import no.kneika.platform.Disk;
import no.kneika.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One file for each mail, {@code mail/<id>.eml}, as a mail server's pickup folder takes it. It appears whole or not at all. What has
 * been picked up is gone from the folder, so a mail carried twice by a crash has the same Message-ID both times.
 */
@Component
class MailFolder implements MailCarrier {

    private final Path folder;
    private final Disk disk;

    MailFolder(@Value("${kneika.mail.folder:${kneika.data-dir:./data}/mail}") Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    @Override
    public void carry(UUID id, byte[] mail) {
        var home = folder.resolve(id + ".eml");
        try {
            Files.createDirectories(folder);
            var aside = folder.resolve(".writing-" + Ids.next());
            Files.write(aside, mail, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            disk.force(aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            disk.force(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("mail " + id + " did not reach its folder", failed);
        }
    }
}
