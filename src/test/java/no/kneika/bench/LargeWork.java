package no.kneika.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is done once and is large: each on a copy of a filled database, which is thrown away. */
final class LargeWork {

    /** On the institution with all the students, and on all institutions. */
    static final String OF_THE_LARGE = "km";

    static final String OF_ALL = "l";

    private LargeWork() {}

    static List<Once> ofTheLarge(String only, Path large, Path copy) throws Exception {
        try (var house = House.copyOf(large, copy)) {
            var all = new ArrayList<Once>();
            if (only.contains("k")) all.addAll(new VoucherWork(house).all());
            if (only.contains("m")) all.addAll(new BundleWork(house).all());
            return all;
        }
    }

    static List<Once> ofAll(Path national, Path copy) throws Exception {
        try (var house = House.copyOf(national, copy, HalfYearWork::unpressed)) {
            return new HalfYearWork(house).all();
        }
    }

    /** By itself, on a folder that is filled: the folder, and which keys. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        System.out.println("load " + Machine.load());
        var copy = folder.resolveSibling(folder.getFileName() + "-copy");
        for (var each : args[1].equals(OF_ALL) ? ofAll(folder, copy) : ofTheLarge(args[1], folder, copy))
            System.out.printf(
                    Locale.ROOT,
                    "(%s) %-50s %,7d  %6.1f s  java %5.1f  postgres %5.1f  %,d rows bare %5.1f s%n",
                    each.key(),
                    each.name(),
                    each.things(),
                    each.seconds(),
                    each.java(),
                    each.postgres(),
                    each.rows(),
                    each.bare());
        System.out.println("load " + Machine.load());
    }
}
