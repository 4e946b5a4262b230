package no.kneika.messages.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import no.kneika.platform.Disk;
import no.kneika.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays each letter in a folder of its own, {@code outbox/<id>/message.json} with {@code attachments/}. It appears whole
 * or not at all: written beside, flushed to the disk, then renamed. The id is the receiver's key against doubles.
 */
@Component
class FolderCarrier implements Carrier {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path outbox;
    private final Disk disk;

    FolderCarrier(@Value("${kneika.outbox.folder:${kneika.data-dir:./data}/outbox}") Path outbox, Disk disk) {
        this.outbox = outbox;
        this.disk = disk;
    }

    @Override
    public void carry(Parcel parcel) {
        var home = outbox.resolve(parcel.id().toString());
        try {
            if (Files.isDirectory(home)) return;
            var aside = outbox.resolve(".writing-" + Ids.next());
            write(parcel, aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            disk.force(outbox);
        } catch (IOException failed) {
            throw new UncheckedIOException("letter " + parcel.id() + " did not reach the outbox folder", failed);
        }
    }

    private void write(Parcel parcel, Path aside) throws IOException {
        var attachments = Files.createDirectories(aside.resolve("attachments"));
        for (var enclosure : parcel.enclosures()) write(attachments.resolve(enclosure.fileName()), enclosure.bytes());
        write(
                aside.resolve("message.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(message(parcel)));
        disk.force(attachments);
        disk.force(aside);
    }

    /** Field names of Altinn 3 Correspondence, so that the day it stands here only the carrier changes. */
    private static Map<String, Object> message(Parcel parcel) {
        return Map.of(
                "correspondenceId", parcel.id().toString(),
                "idempotentKey", parcel.id().toString(),
                "messageSender", organisation(parcel.senderOrganisation()),
                "recipient", organisation(parcel.recipientOrganisation()),
                "recipientName", parcel.recipientName(),
                "sendersReference", parcel.reference(),
                "content",
                        Map.of(
                                "language", parcel.language(),
                                "messageTitle", parcel.title(),
                                "messageBody", parcel.body(),
                                "attachments",
                                        parcel.enclosures().stream()
                                                .map(each -> Map.of(
                                                        "fileName", each.fileName(),
                                                        "dataType", each.mediaType(),
                                                        "checksum", each.sha256()))
                                                .toList()));
    }

    private static String organisation(String number) {
        return "urn:altinn:organization:identifier-no:" + number;
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        disk.force(file);
    }
}
