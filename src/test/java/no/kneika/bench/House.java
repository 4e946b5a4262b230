package no.kneika.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.Kneika;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import no.kneika.platform.database.DatabaseAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Kneika within this very Java on a copy of a filled database: what large work does to it is thrown away with it. */
final class House implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext kneika;
    final Connection postgres;

    private House(Path data, ConfigurableApplicationContext kneika, Connection postgres) {
        this.data = data;
        this.kneika = kneika;
        this.postgres = postgres;
    }

    static House copyOf(Path filled, Path copy) throws IOException, SQLException {
        return copyOf(filled, copy, rooms -> {});
    }

    /** @param other what is exchanged in it before it begins */
    static House copyOf(Path filled, Path copy, ApplicationContextInitializer<GenericApplicationContext> other)
            throws IOException, SQLException {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
        remove(copy);
        copy(filled, copy);
        var kneika = new SpringApplicationBuilder(Kneika.class)
                .web(WebApplicationType.NONE)
                .initializers(other)
                .run(
                        "--kneika.data-dir=" + copy,
                        "--kneika.jobs.enabled=false",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false");
        return new House(
                copy,
                kneika,
                Fill.superuser(copy, kneika.getBean(DatabaseAddress.class).url()));
    }

    <T> T bean(Class<T> type) {
        return kneika.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return kneika;
    }

    Use use() {
        return bean(Use.class);
    }

    LocalDate today() {
        return bean(BusinessClock.class).today();
    }

    /** Somebody who holds the capacity there. */
    Actor one(InstitutionId institution, Capacity capacity) {
        var holding = use().asSystem(institution, () -> bean(People.class).holding(capacity, today()));
        return new Actor(institution, holding.iterator().next().id(), capacity);
    }

    /** Work, and what it took. */
    Clocked clocked(Runnable work) throws IOException {
        var before = Server.used(ProcessHandle.current().pid(), data);
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Clocked(
                seconds, Server.used(ProcessHandle.current().pid(), data).since(before));
    }

    record Clocked(double seconds, Server.Used used) {

        Clocked and(Clocked next) {
            return new Clocked(seconds + next.seconds, used.and(next.used));
        }

        Once as(String key, String name, long things, SameRows.Written bare, double aim) {
            return new Once(key, name, things, seconds, used.java(), used.postgres(), bare.rows(), bare.seconds(), aim);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return SameRows.number(postgres, sql);
    }

    @Override
    public void close() throws SQLException, IOException {
        postgres.close();
        kneika.close();
        remove(data);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (var all = Files.walk(from)) {
            // PostgreSQL wants its folder for itself.
            for (var each : all.filter(Files::isDirectory).toList())
                Files.setPosixFilePermissions(
                        to.resolve(from.relativize(each).toString()), Files.getPosixFilePermissions(each));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path gone, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                Files.delete(gone);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
