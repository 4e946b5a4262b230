package no.kneika.messages.in;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.kneika.platform.Ids;
import no.kneika.platform.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The folder letters arrive in. One folder a letter; what cannot be read is set aside with its reason, never lost. */
@Component
class InboxFolder {

    private static final Logger log = LoggerFactory.getLogger(InboxFolder.class);
    private static final String STATUS = "status.json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path inbox;
    private final Path aside;
    private final long largest;
    private final Duration quiet;
    private final TechnicalClock clock;

    InboxFolder(
            @Value("${kneika.inbox.folder:${kneika.data-dir:./data}/inbox}") Path inbox,
            @Value("${kneika.inbox.set-aside:${kneika.data-dir:./data}/inbox-set-aside}") Path aside,
            @Value("${kneika.inbox.largest:52428800}") long largest,
            @Value("${kneika.inbox.quiet:60s}") Duration quiet,
            TechnicalClock clock) {
        this.inbox = inbox;
        this.aside = aside;
        this.largest = largest;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Folders that nobody has taken in yet, oldest name first. */
    List<Path> waiting() {
        if (!Files.isDirectory(inbox)) return List.of();
        try (var entries = Files.list(inbox)) {
            return entries.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .filter(each -> !Files.exists(each.resolve(STATUS)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the inbox folder cannot be read", unreadable);
        }
    }

    Found look(Path folder) {
        try {
            var measured = measure(folder);
            if (measured.size() > largest) return new Found.Unreadable("too-large");
            try {
                return new Found.Complete(CorrespondenceFile.read(folder));
            } catch (CorrespondenceFile.Refused refused) {
                boolean stillWriting = refused.mayComeRight
                        && clock.now().isBefore(measured.changed().plus(quiet));
                return stillWriting ? new Found.Leave() : new Found.Unreadable(refused.reason);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            log.warn(
                    "A folder in the inbox cannot be read now: {}",
                    unreadable.getClass().getSimpleName());
            return new Found.Leave();
        }
    }

    /** Moves a folder out of the way and says why. */
    void setAside(Path folder, String reason) {
        try {
            Files.createDirectories(aside);
            var home = aside.resolve(folder.getFileName() + "." + Ids.next());
            Files.move(folder, home, StandardCopyOption.ATOMIC_MOVE);
            Files.write(home.resolve("reason.json"), json.writeValueAsBytes(Map.of("reason", reason)));
            log.warn("A letter was set aside: {}", reason);
        } catch (NoSuchFileException gone) {
            log.info("A letter was set aside by somebody else");
        } catch (IOException failed) {
            throw new UncheckedIOException("a letter could not be set aside", failed);
        }
    }

    /** Tells the sender's side that we have it, in Altinn's words. Appears whole; written again it says the same. */
    void confirm(Path folder) {
        try {
            var beside = folder.resolve(".status-" + Ids.next());
            Files.write(
                    beside,
                    json.writeValueAsBytes(Map.of(
                            "correspondenceId", folder.getFileName().toString(),
                            "status", "Confirmed",
                            "statuses", List.of("Read", "Confirmed"),
                            "statusChanged", clock.now().toString())));
            Files.move(beside, folder.resolve(STATUS), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            log.info("A letter that was taken in has left the inbox");
        } catch (IOException failed) {
            throw new UncheckedIOException("a letter could not be confirmed", failed);
        }
    }

    private record Measured(long size, Instant changed) {}

    private Measured measure(Path folder) throws IOException {
        long size = 0;
        var changed = Files.getLastModifiedTime(folder).toInstant();
        try (var files = Files.walk(folder, 3)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
                var at = Files.getLastModifiedTime(file).toInstant();
                if (at.isAfter(changed)) changed = at;
            }
        }
        return new Measured(size, changed);
    }
}
