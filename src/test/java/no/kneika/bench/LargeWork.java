package no.kneika.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is done once and is large: each on a copy of a filled database, which is thrown away. */
final class LargeWork {

    private LargeWork() {}

    /** @param large one institution of many students; @param national as many institutions as there are */
    static List<Once> all(String only, Path large, Path national, Path copy) throws Exception {
        var all = new ArrayList<Once>();
        if (only.contains("k"))
            try (var house = House.copyOf(large, copy)) {
                all.addAll(new VoucherWork(house).all());
            }
        return all;
    }

    /** By itself, on a folder that is filled: the folder, which keys, and how many students when it must be filled first. */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        System.out.println("load " + Machine.load());
        for (var each : all(args[1], folder, folder, folder.resolveSibling(folder.getFileName() + "-copy")))
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
