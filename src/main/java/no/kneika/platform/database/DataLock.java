package no.kneika.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says that a Kneika lives on this data folder. The operating system lets go of it however that Kneika ends. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Nothing when another Kneika holds it. */
    static Optional<DataLock> take(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("kneika.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) return Optional.of(new DataLock(channel));
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as when another process holds it
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
