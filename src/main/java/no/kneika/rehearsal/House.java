package no.kneika.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.kneika.documents.PdfPress;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * A whole Kneika on a PostgreSQL of its own in a folder that is removed afterwards. It reads no setting of this
 * installation, neither files nor environment, so it can never reach a database somebody uses.
 */
final class House implements AutoCloseable {

    private final Path folder;
    private final StageClock clock;
    private final SamplePress press;
    private final ConfigurableApplicationContext rooms;

    private House(Path folder, StageClock clock, SamplePress press, ConfigurableApplicationContext rooms) {
        this.folder = folder;
        this.clock = clock;
        this.press = press;
        this.rooms = rooms;
    }

    /** @param allPapers press every paper, not a sample */
    static House open(Class<?> application, boolean allPapers) {
        var folder = freshFolder();
        // Interrupted, the folder goes too, when the server in it has stopped.
        SpringApplication.getShutdownHandlers().add(() -> remove(folder));
        var clock = new StageClock();
        var rooms = new GenericApplicationContext[1];
        var press = new SamplePress(() -> realPress(rooms[0]), allPapers);
        var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .environment(new NobodysEnvironment())
                .initializers(beginning -> {
                    rooms[0] = (GenericApplicationContext) beginning;
                    rooms[0].registerBean("rehearsalClock", StageClock.class, () -> clock, it -> it.setPrimary(true));
                    rooms[0].registerBean("rehearsalPress", SamplePress.class, () -> press, it -> it.setPrimary(true));
                })
                .run(settings(folder));
        return new House(folder, clock, press, context);
    }

    private static String[] settings(Path folder) {
        return new String[] {
            "--spring.config.location=classpath:/",
            "--spring.main.lazy-initialization=true",
            "--logging.level.root=warn",
            "--kneika.data-dir=" + folder,
            "--kneika.cache-dir="
                    + Optional.ofNullable(System.getenv("KNEIKA_CACHE_DIR"))
                            .orElse(Path.of(System.getProperty("user.home"), ".cache", "kneika")
                                    .toString()),
            // Thrown away in a minute: nothing is lost when the machine stops.
            // The pairs' lanes, the batches' and the director, each with what it begins inside another.
            "--kneika.database.pool-size=" + (4 * Lanes.most() + 4),
            "--kneika.database.fsync=false",
            "--kneika.database.ready-made=true",
            // Years pass in seconds, and plans made for empty tables are bad ones: a minute is two seconds here.
            "--kneika.database.naptime=2",
            "--kneika.jobs.enabled=false",
            "--kneika.outbox.delay=0s"
        };
    }

    /** Neither the machine's environment nor its Java settings. */
    private static final class NobodysEnvironment extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {}
    }

    private static PdfPress realPress(GenericApplicationContext rooms) {
        return rooms.getBeansOfType(PdfPress.class).values().stream()
                .filter(press -> !(press instanceof SamplePress))
                .findFirst()
                .orElseThrow();
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("kneika-rehearsal-");
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for a rehearsal", failed);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder of a rehearsal stays behind: " + folder, failed);
        }
    }

    <T> T room(Class<T> door) {
        return rooms.getBean(door);
    }

    Path folder() {
        return folder;
    }

    StageClock clock() {
        return clock;
    }

    SamplePress press() {
        return press;
    }

    @Override
    public void close() {
        rooms.close();
        remove(folder);
    }
}
