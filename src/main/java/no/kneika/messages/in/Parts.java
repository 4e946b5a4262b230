package no.kneika.messages.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the parts of a letter lie: in a folder, or in a file somebody brought. */
interface Parts {

    /** The letter itself, {@code correspondence.json}; null when it is not there. */
    byte @Nullable [] correspondence() throws IOException;

    /** An enclosed file; null when it is not there. The name has been looked at. */
    byte @Nullable [] attachment(String name) throws IOException;

    /** Follows no link out of the folder. */
    static Parts in(Path folder) {
        return new Parts() {
            @Override
            public byte @Nullable [] correspondence() throws IOException {
                return read(folder.resolve("correspondence.json"));
            }

            @Override
            public byte @Nullable [] attachment(String name) throws IOException {
                return read(folder.resolve("attachments").resolve(name));
            }

            private byte @Nullable [] read(Path file) throws IOException {
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
            }
        };
    }
}
