package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be sent lies on the disk, but in a house that is thrown away. */
class DiskTest {

    @TempDir
    Path folder;

    @Test
    void aLetterAndTheFolderItLiesInAreWaitedFor() throws Exception {
        var disk = new Disk(true);
        disk.force(Files.writeString(folder.resolve("message.json"), "{}"));
        disk.force(folder);
        // It is looked for: what is not there cannot be on the disk.
        assertThatThrownBy(() -> disk.force(folder.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whereNothingLastsNothingIsWaitedFor() {
        assertThatCode(() -> new Disk(false).force(folder.resolve("gone"))).doesNotThrowAnyException();
    }
}
