package no.kneika.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kneika.platform.Ids;

/** Puts a letter in the inbox folder, as the letter service would. */
final class Postman {

    private Postman() {}

    static void brings(Path data, String orgnr, String reference, String title) throws IOException {
        var id = Ids.next().toString();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), """
                {"correspondenceId": "%s", "resourceId": "nav-tilsagn", "messageSender": "Nav Moss",
                 "recipient": "urn:altinn:organization:identifier-no:%s", "sendersReference": "%s",
                 "content": {"language": "nb", "messageTitle": "%s", "messageSummary": "",
                   "messageBody": "Vi gir tilsagn.", "attachments": []},
                 "published": "2025-10-23T09:00:00Z", "status": "Published"}
                """.formatted(id, orgnr, reference, title));
    }
}
