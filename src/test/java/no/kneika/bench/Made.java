package no.kneika.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;

/** What everything generated is made with: chance by a seed, ids in order of time, seals of the real vault. */
final class Made {

    private static final String[] FIRST =
            ("Eva Ingrid Tuva Tobias Kristian Aksel Sivert Hennie Kaja Nora Emma Ella Maja Olivia Sofie Leah Iben Ada"
                            + " Jakob Noah Emil Lucas Oliver Isak William Filip Elias Oskar Ludvig Johannes Amalie Selma Astrid Frida Live Solveig"
                            + " Magnus Håkon Mathias Sander Even Jonas Marius Øyvind Åse Bjørn Amina Fatima Yusuf Ibrahim Linh Minh Ánte Máret")
                    .split(" ");
    private static final String[] LAST =
            ("Dahl Moen Lie Strand Haug Rød Ness Vik Myhre Foss Bakke Lund Eik Berge Hove Sand Hagen Nilsen Larsen"
                            + " Olsen Solberg Iversen Aas Bråten Sæther Fjeld Holm Nygård Lien Tangen Ødegård Åsen Skog Brekke Rasmussen Knutsen"
                            + " Hamre Sunde Eide Ali Ahmed Nguyen Kowalski Sara Utsi Gaup Eira Tveit Rønning Bø Hauge Viken Moe Kvam")
                    .split(" ");
    private static final int[] K1 = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] K2 = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private final Random chance;
    private final Vault vault;
    private final Set<String> identities = new HashSet<>();
    private int number;

    Made(long seed, Vault vault) {
        this.chance = new Random(seed);
        this.vault = vault;
    }

    int upTo(int bound) {
        return chance.nextInt(bound);
    }

    boolean oneIn(int n) {
        return chance.nextInt(n) == 0;
    }

    /** A version 7 id of that moment, as the application would have made. */
    UUID id(Instant at) {
        var millis = at.toEpochMilli();
        return new UUID(millis << 16 | 0x7000L | chance.nextInt(0x1000), 0x8000000000000000L | chance.nextLong() >>> 2);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(BusinessClock.ZONE).toInstant();
    }

    String name() {
        return FIRST[upTo(FIRST.length)] + " " + LAST[upTo(LAST.length)];
    }

    /** A number of its own for each, for example a student's. */
    int next() {
        return ++number;
    }

    /** A synthetic identity number (month + 80): it looks and checks like one and is nobody's. */
    String identity() {
        while (true) {
            var born = LocalDate.of(1992, 1, 1).plusDays(upTo(2800));
            var digits = String.format(
                    Locale.ROOT,
                    "%02d%02d%02d%03d",
                    born.getDayOfMonth(),
                    born.getMonthValue() + 80,
                    born.getYear() % 100,
                    upTo(499));
            var one = check(digits, K1);
            if (one == 10) continue;
            var two = check(digits + one, K2);
            if (two != 10 && identities.add(digits + one + two)) return digits + one + two;
        }
    }

    private static int check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
        return (11 - sum % 11) % 11;
    }

    byte[] sealed(InstitutionId institution, String table, String column, UUID row, String words) {
        return vault.seal(new Place(institution, table, column, row), words);
    }

    byte[] index(String purpose, String value) {
        return vault.blindIndex(purpose, value);
    }

    /** A paper with its content. It is a stand-in of two pages' size: real ones take 50 ms each to press. */
    UUID paper(
            Cells cells,
            InstitutionId institution,
            @Nullable UUID caseId,
            @Nullable UUID person,
            String kind,
            String audience,
            String title,
            Instant at,
            UUID by) {
        var id = id(at);
        var bytes = ("%PDF-1.7\n% " + id + "\n" + "stand-in ".repeat(200)).getBytes(StandardCharsets.UTF_8);
        cells.row(
                "document(institution_id, id, case_id, person_id, kind, audience, title, language, media_type, size, sha256,"
                        + " created_at, created_by)",
                institution,
                id,
                caseId,
                person,
                kind,
                audience,
                title,
                "nb",
                "application/pdf",
                bytes.length,
                sha256(bytes),
                at,
                by);
        cells.row(
                "document_content(institution_id, document_id, sealed)",
                institution,
                id,
                vault.sealBytes(new Place(institution, "document_content", "sealed", id), bytes));
        return id;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
