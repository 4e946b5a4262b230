package no.kneika.rehearsal;

import java.nio.file.*;
import java.util.*;

final class Meter {
    static final Map<String, long[]> T = new TreeMap<>();
    static long pm = 0;

    static long idle() {
        try {
            var f = Files.readString(Path.of("/proc/stat"))
                    .split("\n")[0]
                    .trim()
                    .split("\\s+");
            return Long.parseLong(f[4]) + Long.parseLong(f[5]);
        } catch (Exception e) {
            return 0;
        }
    }

    static void in(String name, Runnable r) {
        long t = System.nanoTime(), i = idle();
        var b = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long c = b.getProcessCpuTime();
        r.run();
        var x = T.computeIfAbsent(name, k -> new long[3]);
        x[0] += System.nanoTime() - t;
        x[1] += b.getProcessCpuTime() - c;
        x[2] += idle() - i;
    }

    static final Map<String, long[]> C = new java.util.concurrent.ConcurrentHashMap<>();

    static <X> X cmd(String name, java.util.function.Supplier<X> w) {
        long t = System.nanoTime();
        try {
            return w.get();
        } finally {
            var x = C.computeIfAbsent(name, k -> new long[2]);
            synchronized (x) {
                x[0]++;
                x[1] += System.nanoTime() - t;
            }
        }
    }

    static void print() {
        C.forEach((k, v) -> System.err.printf(
                "CMD %-22s n %6d sum %7.2f s each %6.2f ms%n", k, v[0], v[1] / 1e9, v[1] / 1e6 / v[0]));
        T.forEach((k, v) -> System.err.printf(
                "PHASE %-12s wall %6.2f java %6.2f idle %6.2f%n", k, v[0] / 1e9, v[1] / 1e9, v[2] / 100.0));
    }
}
