package no.kneika.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import no.kneika.Kneika;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The packaged Kneika as bin/serve starts it, on a data folder of the benchmark's, and what it costs the machine. */
final class Server implements AutoCloseable {

    private static final long TICKS_PER_SECOND = 100;

    private final Path data;
    private final long process;
    private final AutoCloseable stop;
    final int port;
    final double startSeconds;

    private Server(Path data, long process, AutoCloseable stop, int port, double startSeconds) {
        this.data = data;
        this.process = process;
        this.stop = stop;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    static Server start(Path data, Path log) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of("bin/serve"));
        command.add("--server.port=" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "training");
        builder.environment().put("KNEIKA_DATA_DIR", data.toString());
        var began = System.nanoTime();
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive()) throw new IOException("Kneika did not start; see " + log);
            if (System.nanoTime() - began > 180e9) throw new IOException("Kneika is not ready; see " + log);
            Thread.sleep(10);
        }
        return new Server(data, process.pid(), () -> stop(process), port, (System.nanoTime() - began) / 1e9);
    }

    /** Within this very Java, for tests: everything but the packaging. */
    static Server within(Path data) {
        int port = freePort();
        var began = System.nanoTime();
        var kneika = new SpringApplicationBuilder(Kneika.class)
                .profiles("training")
                .run(
                        "--kneika.data-dir=" + data,
                        "--server.port=" + port,
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false");
        return new Server(data, ProcessHandle.current().pid(), kneika, port, (System.nanoTime() - began) / 1e9);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.ask("GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                            .status()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Where its database answers. */
    String database() throws IOException {
        var run = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("run.properties"))) {
            run.load(file);
        }
        return run.getProperty("url", "");
    }

    /** Processor time used so far, in seconds: by Java, and by PostgreSQL with all its processes, those that ended too. */
    record Used(double java, double postgres) {

        Used since(Used before) {
            return new Used(java - before.java, postgres - before.postgres);
        }

        Used and(Used next) {
            return new Used(java + next.java, postgres + next.postgres);
        }
    }

    Used used() throws IOException {
        return used(process, data);
    }

    static Used used(long java, Path data) throws IOException {
        var postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                        .getFirst());
        // A process that ends while we count would be in neither sum, or in both.
        double ended = ticks(postmaster, true);
        while (true) {
            double running = 0;
            for (var child :
                    ProcessHandle.of(postmaster).orElseThrow().children().toList())
                running += ticks(child.pid(), false);
            double endedNow = ticks(postmaster, true);
            if (endedNow - ended < TICKS_PER_SECOND / 20.0)
                return new Used(ticks(java, false) / TICKS_PER_SECOND, (endedNow + running) / TICKS_PER_SECOND);
            ended = endedNow;
        }
    }

    private static double ticks(long pid, boolean withEnded) throws IOException {
        var stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) return 0;
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            return withEnded ? ticks + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : ticks;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Resident memory of Java, now and at most, in MB. */
    double residentMegabytes(boolean peak) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith(peak ? "VmHWM:" : "VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    Path log() {
        return data.resolve("postgres.log");
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws Exception {
        stop.close();
    }
}
