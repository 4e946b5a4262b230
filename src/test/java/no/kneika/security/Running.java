package no.kneika.security;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The training room in a process of its own, as somebody who downloaded it runs it: it can be killed. */
record Running(@Nullable Process process, int port, Path folder) {

    static final Running NONE = new Running(null, 0, Path.of("."));

    private static final Pattern READY = Pattern.compile("Kneika is ready: http://localhost:(\\d+)");

    /** Comes up on the data folder; whatever a killed one left there is its own problem. */
    static Running start(Path folder, String... more) throws IOException {
        var said = new ArrayList<>(List.of(
                "--spring.profiles.active=training",
                "--server.port=0",
                "--kneika.outbox.delay=50ms",
                "--kneika.jobs.polling=200ms",
                "--kneika.jobs.heartbeat=2s"));
        said.addAll(List.of(more));
        var process = java(folder, said).start();
        var says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var heard = new ArrayList<String>();
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            heard.add(line);
            var ready = READY.matcher(line);
            if (!ready.find()) continue;
            Thread.ofVirtual().start(() -> says.lines().forEach(any -> {}));
            return new Running(process, Integer.parseInt(ready.group(1)), folder);
        }
        throw new AssertionError("Kneika did not come up:\n" + String.join("\n", heard));
    }

    /** {@code bin/kneika} beside the one that runs. */
    static int command(Path folder, String name) throws IOException, InterruptedException {
        var process = java(folder, List.of("cli", name)).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) System.out.println(said);
        return code;
    }

    private static ProcessBuilder java(Path folder, List<String> arguments) {
        // Without the classes of tests: what people run has none.
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkneika.data-dir=" + folder,
                "-Dspring.profiles.active=training",
                "-cp",
                classes,
                "no.kneika.Kneika"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** As a power cut does it: nothing is closed, nothing is said. */
    void kill() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    void stop() {
        if (process == null) return;
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Past every fence. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                read("run.properties").getProperty("url", ""),
                "postgres",
                read("secrets/database.properties").getProperty("superuser", ""));
    }

    private Properties read(String file) {
        try (var kept = Files.newBufferedReader(folder.resolve(file))) {
            var properties = new Properties();
            properties.load(kept);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
