package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written in every room: the same in three languages, nothing missing, nothing left in the templates. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path JAVA = Path.of("src/main/java");

    private static final Pattern SPOKEN_IN_TEMPLATE = Pattern.compile("page\\.t\\(\"([^\"]+)\"\\s*([+]?)");
    private static final Pattern SPOKEN_IN_JAVA = Pattern.compile(
            "\\.t\\(\\s*\"([^\"]+)\"\\s*([+]?)|pages\\.(?:page|open)\\([^\"()]*\"([a-z][^\"]*\\.[^\"]+)\"");
    private static final Pattern REFUSED =
            Pattern.compile("Reason\\s*\\.of\\(\\s*\"([^\"]+)\"|[^.\\w]refused\\(\\s*\"([a-z][a-z0-9-]+)\"");
    private static final Pattern DONE =
            Pattern.compile("new Done\\([^;]*?,\\s*\"([a-z][a-z0-9-]*)\"\\s*\\)", Pattern.DOTALL);
    private static final Pattern ICON = Pattern.compile("icon(?:\\(name)? = \"([a-z]+)\"");

    @Test
    void everySentenceExistsInEveryLanguageOnce() {
        var mistakes = new ArrayList<String>();
        var owners = new TreeMap<String, String>();
        for (var bundle : files(BUNDLES, "_nb.properties")) {
            var room = bundle.getFileName().toString().replace("_nb.properties", "");
            var nb = read(bundle);
            nb.stringPropertyNames().forEach(key -> {
                var other = owners.put(key, room);
                if (other != null) mistakes.add(key + " is written in both " + other + " and " + room);
            });
            for (var language : List.of("nn", "en")) {
                var path = BUNDLES.resolve(room + "_" + language + ".properties");
                var there = Files.exists(path) ? read(path) : new Properties();
                difference(nb, there).forEach(key -> mistakes.add(key + " is missing in " + path.getFileName()));
                difference(there, nb).forEach(key -> mistakes.add(key + " is only in " + path.getFileName()));
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void everySentenceIsAWellFormedPatternWithTheSameValues() {
        var mistakes = new ArrayList<String>();
        for (var bundle : files(BUNDLES, "_nb.properties")) {
            var nb = read(bundle);
            for (var language : List.of("nb", "nn", "en")) {
                var path = BUNDLES.resolve(bundle.getFileName().toString().replace("_nb.", "_" + language + "."));
                if (!Files.exists(path)) continue;
                var there = read(path);
                for (var key : there.stringPropertyNames()) {
                    try {
                        int values = new MessageFormat(there.getProperty(key)).getFormatsByArgumentIndex().length;
                        if (!nb.containsKey(key)) continue;
                        int asked = new MessageFormat(nb.getProperty(key)).getFormatsByArgumentIndex().length;
                        if (values > asked) mistakes.add(key + " asks for more values in " + language);
                    } catch (IllegalArgumentException malformed) {
                        mistakes.add(key + " in " + path.getFileName() + ": " + malformed.getMessage());
                    }
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void everySentenceThatIsAskedForExists() {
        var known = known();
        var mistakes = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) ask(SPOKEN_IN_TEMPLATE, template, "", known, mistakes);
        for (var source : files(JAVA, ".java")) {
            ask(SPOKEN_IN_JAVA, source, "", known, mistakes);
            ask(REFUSED, source, "refusal.", known, mistakes);
            ask(DONE, source, "done.", known, mistakes);
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void everyPictureThatIsAskedForExists() throws IOException {
        var icons = new HashSet<String>();
        for (var line : Files.readAllLines(Path.of("src/main/browser/icons.txt")))
            if (!line.startsWith("#") && !line.isBlank()) icons.add(line.split("\\s+")[0]);
        var mistakes = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var matcher = ICON.matcher(text(template));
            while (matcher.find())
                if (!icons.contains(matcher.group(1))) mistakes.add(template + ": " + matcher.group(1));
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void noTemplateSpeaksByItself() {
        var mistakes = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var bare = bare(text(template));
            for (var word : bare.split("[\\s.,:;!?()]+")) {
                boolean name = Set.of("Kneika", "html", "t", "h", "kr", "min").contains(word);
                if (!name && word.matches("\\p{L}{2,}")) mistakes.add(template + ": " + word);
            }
        }
        assertThat(mistakes).isEmpty();
    }

    /** What is left of a template when code, comments, pictures and tags are gone. */
    private static String bare(String template) {
        var bare = template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?m)^\\s*@(?:param|import)[^\\n]*$", " ")
                .replaceAll("(?s)<(svg|style|script)\\b.*?</\\1>", " ");
        bare = withoutCode(bare);
        return bare.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
    }

    // Expressions nest, so they are counted out: ${...}, !{...}, and the parentheses of @if, @for and @template calls.
    private static String withoutCode(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '$' || c == '!') && i + 1 < text.length() && text.charAt(i + 1) == '{') {
                i = end(text, i + 1, '{', '}');
            } else if (text.startsWith("$unsafe{", i)) {
                i = end(text, i + 7, '{', '}');
            } else if (c == '@' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                int word = i + 1;
                while (word < text.length()
                        && (Character.isLetterOrDigit(text.charAt(word)) || ".-_".indexOf(text.charAt(word)) >= 0))
                    word++;
                var name = text.substring(i + 1, word);
                if (name.startsWith("template") && word < text.length() && text.charAt(word) == '(') {
                    int close = end(text, word, '(', ')');
                    out.append(contents(text.substring(word, close)));
                    i = close;
                } else if (Set.of("if", "elseif", "for").contains(name)) i = end(text, word, '(', ')');
                else i = word - 1;
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The template text that is handed to a part as content. */
    private static String contents(String call) {
        var inside = new StringBuilder();
        int from = call.indexOf("@`");
        while (from >= 0) {
            int depth = 1;
            int at = from + 2;
            for (; at < call.length() && depth > 0; at++) {
                if (call.startsWith("@`", at)) {
                    depth++;
                    at++;
                } else if (call.charAt(at) == '`') depth--;
            }
            inside.append(' ').append(withoutCode(call.substring(from + 2, Math.max(from + 2, at - 1))));
            from = call.indexOf("@`", at);
        }
        return inside.toString();
    }

    private static int end(String text, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && opening == '{' && text.charAt(i - 1) != '\\') quoted = !quoted;
            if (quoted) continue;
            if (c == opening) depth++;
            if (c == closing && --depth == 0) return i;
        }
        return text.length() - 1;
    }

    private static void ask(Pattern pattern, Path file, String prefix, Set<String> known, Set<String> mistakes) {
        var matcher = pattern.matcher(text(file));
        while (matcher.find()) {
            var key = matcher.group(1);
            for (int i = 2; key == null && i <= matcher.groupCount(); i++) key = matcher.group(i);
            boolean joined = matcher.groupCount() >= 2 && "+".equals(matcher.group(2));
            if (key == null) continue;
            var whole = prefix + key;
            boolean there = joined ? known.stream().anyMatch(each -> each.startsWith(whole)) : known.contains(whole);
            if (!there) mistakes.add(file.getFileName() + " asks for " + whole);
        }
    }

    private static Set<String> known() {
        var all = new HashSet<String>();
        for (var bundle : files(BUNDLES, "_nb.properties"))
            all.addAll(read(bundle).stringPropertyNames());
        return all;
    }

    private static Set<String> difference(Properties one, Properties other) {
        var rest = new TreeSet<>(one.stringPropertyNames());
        rest.removeAll(other.stringPropertyNames());
        return rest;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    static {
        // Kept so that the scan cannot quietly look at nothing.
        assertThat(Map.of("templates", files(TEMPLATES, ".jte"), "bundles", files(BUNDLES, "_nb.properties")))
                .allSatisfy((what, found) -> assertThat(found).isNotEmpty());
    }
}
