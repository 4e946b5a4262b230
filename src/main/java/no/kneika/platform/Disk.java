package no.kneika.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The disk under the folders others take from (disken): what we say is sent is on it first, also when the power goes. Where the
 * database's own is thrown away, in a rehearsal, so is this, and nothing is waited for.
 */
@Component
public class Disk {

    private final boolean lasts;

    public Disk(@Value("${kneika.database.fsync:true}") boolean lasts) {
        this.lasts = lasts;
    }

    /** Waits until a file, or the names in a folder, are on the disk. */
    public void force(Path path) throws IOException {
        if (!lasts) return;
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
