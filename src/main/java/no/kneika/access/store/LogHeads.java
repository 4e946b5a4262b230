package no.kneika.access.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import no.kneika.access.domain.Block;
import no.kneika.kernel.InstitutionId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the sealed logs, outside the database: {@code <data>/log-heads/<institution>}, one line per head, number and
 * digest. Copied to where no one who can change the database can change it, they anchor the whole chain.
 */
@Component
class LogHeads {

    private final Path folder;

    LogHeads(@Value("${kneika.data-dir}") Path data) {
        this.folder = data.resolve("log-heads");
    }

    /** Digests by block number. */
    Map<Long, String> exported(InstitutionId institution) {
        var heads = new HashMap<Long, String>();
        var file = file(institution);
        if (!Files.exists(file)) return heads;
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                var parts = line.split(" ", -1);
                if (parts.length == 2) heads.put(Long.valueOf(parts[0]), parts[1]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }

    void export(InstitutionId institution, Block head) {
        var digest = HexFormat.of().formatHex(head.digest());
        if (digest.equals(exported(institution).get(head.number()))) return;
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(institution),
                    head.number() + " " + digest + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file(InstitutionId institution) {
        return folder.resolve(institution.toString());
    }
}
