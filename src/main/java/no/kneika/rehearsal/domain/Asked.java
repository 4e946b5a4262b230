package no.kneika.rehearsal.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What somebody typed after {@code rehearse}: a plan, or a sentence that says why it is none. */
public sealed interface Asked {

    record Wanted(Plan plan) implements Asked {}

    record Nonsense(String sentence) implements Asked {}

    int MOST_STUDENTS = 1000;
    int MOST_WAITING_DAYS = 120;

    /** The longest sequence of digits that is a number for certain. */
    int DIGITS = 18;

    Set<String> OPTIONS = new TreeSet<>(List.of(
            "--students",
            "--months",
            "--grant-months",
            "--seed",
            "--letters-within",
            "--pdf",
            "--regime",
            "--switch-at-month"));

    /** {@code --students 15} and {@code --students=15} are the same; what is not said has its ordinary value. */
    static Asked read(List<String> words) {
        try {
            return new Wanted(plan(values(words)));
        } catch (Odd odd) {
            return new Nonsense(odd.sentence);
        }
    }

    private static Plan plan(Map<String, String> said) throws Odd {
        int students = number(said, "--students", 15, 1, MOST_STUDENTS, "at least one student, and at most 1000");
        int months = number(
                said,
                "--months",
                36,
                1,
                Plan.MOST_MONTHS,
                "at least one month, and at most 36: NAV pays for a mentor no longer than that");
        int grant = number(
                said, "--grant-months", 3, 1, Plan.MOST_MONTHS, "grants of at least one month and at most 36 months");
        int letters = number(
                said,
                "--letters-within",
                28,
                1,
                MOST_WAITING_DAYS,
                "a number of days in which NAV answers, from 1 to 120");
        var papers = said.getOrDefault("--pdf", "sample");
        if (!papers.equals("all") && !papers.equals("sample"))
            throw new Odd("--pdf is all or sample, not " + papers + ".");
        return new Plan(students, months, grant, seed(said), letters, papers.equals("all"), regimes(said, months));
    }

    private static Regimes regimes(Map<String, String> said, int months) throws Odd {
        int change = number(
                said,
                "--switch-at-month",
                0,
                2,
                months,
                "the month somebody else begins to pay: from 2, and within the months that are rehearsed");
        var word = said.getOrDefault("--regime", "claimed");
        return Regimes.read(word, change)
                .orElseThrow(() -> new Odd("--regime is settled, claimed, budgeted or mixed, not " + word + "."));
    }

    private static Map<String, String> values(List<String> words) throws Odd {
        var said = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!OPTIONS.contains(name))
                throw new Odd("There is no option " + name + ". There is " + String.join(", ", OPTIONS) + ".");
            if (equals < 0 && i + 1 == words.size()) throw new Odd(name + " wants a value after it.");
            var value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
            if (said.put(name, value) != null) throw new Odd(name + " is said twice.");
        }
        return said;
    }

    private static int number(Map<String, String> said, String name, int ordinary, int least, int most, String wanted)
            throws Odd {
        var text = said.get(name);
        if (text == null) return ordinary;
        if (!isNumber(text) || Long.parseLong(text) < least || Long.parseLong(text) > most)
            throw new Odd(name + " " + text + " cannot be rehearsed. It takes " + wanted + ".");
        return Integer.parseInt(text);
    }

    private static long seed(Map<String, String> said) throws Odd {
        var text = said.getOrDefault("--seed", "1");
        if (!isNumber(text)) throw new Odd("--seed " + text + " is not a whole number.");
        return Long.parseLong(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1," + DIGITS + "}");
    }

    /** Never leaves {@link #read}. */
    final class Odd extends Exception {
        private final String sentence;

        private Odd(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }
}
