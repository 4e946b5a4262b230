package no.kneika.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Registers of made-up students, as big as asked for; the same seed makes the same students. */
final class ManyStudents {

    private static final String HEADING =
            "studentnummer;navn;fødselsnummer;e-post;telefon;målform;studieprogram;studieår;feide-navn\r\n";
    private static final List<String> FIRST = List.of(
            "Anne", "Kari", "Ingrid", "Åse", "Øystein", "Ola", "Per", "Nils", "Aisha", "Máret", "Håkon", "Sæunn");
    private static final List<String> LAST =
            List.of("Hansen", "Bjørnæs", "Lie", "Moen", "Strand", "Åsen", "Dahl", "Nguyen", "Berg", "Ødegård", "Vik");
    private static final int[] K1 = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] K2 = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private ManyStudents() {}

    static List<String> lines(int count, long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        var numbers = new IdentityNumbers();
        for (int i = 0; i < count; i++) {
            var name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
            var year = 1 + random.nextInt(5);
            lines.add("%d;%s;%s;s%d@example.no;400 %05d;%s;%s;%d;s%d@example.no"
                    .formatted(
                            600000 + i,
                            name,
                            numbers.next(),
                            600000 + i,
                            i,
                            random.nextInt(8) == 0 ? "nn" : "nb",
                            random.nextBoolean() ? "Sykepleie" : "Sosialt arbeid",
                            year,
                            600000 + i));
        }
        return lines;
    }

    static String file(List<String> lines) {
        return HEADING + String.join("\r\n", lines) + "\r\n";
    }

    /** Made-up numbers (month + 80) with right control digits, each once. */
    private static final class IdentityNumbers {
        private int day = 0;
        private int individual = 500;

        String next() {
            while (true) {
                if (++individual > 999) {
                    individual = 500;
                    day++;
                }
                var birth = LocalDate.of(2000, 1, 1).plusDays(day);
                var nine = "%02d%02d%02d%03d"
                        .formatted(
                                birth.getDayOfMonth(), birth.getMonthValue() + 80, birth.getYear() % 100, individual);
                int k1 = control(nine, K1);
                if (k1 == 10) continue;
                int k2 = control(nine + k1, K2);
                if (k2 != 10) return nine + k1 + k2;
            }
        }

        private static int control(String digits, int[] weights) {
            int sum = 0;
            for (int i = 0; i < weights.length; i++) sum += (digits.charAt(i) - '0') * weights[i];
            return (11 - sum % 11) % 11;
        }
    }
}
