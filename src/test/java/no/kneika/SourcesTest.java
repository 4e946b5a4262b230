package no.kneika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a source file may look like. */
class SourcesTest {

    private static final int LIMIT = 300;
    private static final Path SOURCES = Path.of("src");
    private static final Path ROOMS = Path.of("src/main/java/no/kneika");
    private static final Set<String> KINDS = Set.of("java", "sql", "jte", "css", "js", "mjs");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:sealed|non-sealed|final|abstract) )*(?:@interface|class|interface|record|enum) ");
    private static final Pattern DESCRIBED = Pattern.compile("\\*/\\s*(?:@[^\\n]*\\s*|[^;{}/]*\\)\\s*)*$");

    @Test
    void noSourceFileIsAboveThreeHundredLines() throws IOException {
        assertThat(files(SOURCES).filter(file -> KINDS.contains(extension(file))))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(lines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(LIMIT));
    }

    /** A test shares the package of what it tests, and that package says it once. */
    @Test
    void everyPackageSaysWhatIsNull() throws IOException {
        assertThat(files(SOURCES)
                        .filter(file -> extension(file).equals("java"))
                        .map(file -> file.resolveSibling("package-info.java").toString())
                        .distinct())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(declaring(file))).as(file).contains("@NullMarked"));
    }

    /** It would hide the room's own description, and with it which rooms it may use. */
    @Test
    void noTestDescribesAPackageThatTheHouseDescribes() throws IOException {
        assertThat(files(Path.of("src/test")).filter(file -> file.endsWith("package-info.java")))
                .allSatisfy(file -> assertThat(Path.of(file.toString().replace("src/test/", "src/main/")))
                        .doesNotExist());
    }

    private static Path declaring(String file) {
        var inMain = Path.of(file.replace("src/test/", "src/main/"));
        return Files.exists(inMain) ? inMain : Path.of(file);
    }

    @Test
    void everyTypeAtADoorSaysWhatItIs() throws IOException {
        assertThat(files(ROOMS)
                        .filter(file -> ROOMS.relativize(file).getNameCount() == 2)
                        .filter(file -> extension(file).equals("java") && !file.endsWith("package-info.java")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(isDescribed(text(file)))
                        .as("Javadoc of %s", file)
                        .isTrue());
    }

    private static boolean isDescribed(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        return !type.find()
                || DESCRIBED.matcher(source.substring(0, type.start())).find();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
