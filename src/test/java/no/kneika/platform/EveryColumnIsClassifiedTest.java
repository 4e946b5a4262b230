package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.kneika.platform.database.Ground;
import org.junit.jupiter.api.Test;

/** Everything we keep is known for what it is: the Article 30 record, masking and retention follow from this file. */
class EveryColumnIsClassifiedTest {

    private static final Path FILE = Path.of("src/main/resources/db/classification.csv");
    private static final Set<String> CLASSES = Set.of("public", "internal", "personal", "special");

    // A view holds nothing of its own; tables named probe_ are made by tests.
    private static final String COLUMNS = """
            select table_name || ',' || column_name from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'probe\\_%'
            """;

    private final List<String> lines = lines();

    @Test
    void everyColumnHasALineAndEveryLineAColumn() {
        var there = new TreeSet<>(Ground.get().ask(COLUMNS));
        var classified = new TreeSet<>(lines.stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList());
        assertThat(minus(there, classified)).as("columns without a class").isEmpty();
        assertThat(minus(classified, there))
                .as("classified, but not in the database")
                .isEmpty();
    }

    @Test
    void everyLineIsOneOfTheFourClasses() {
        assertThat(lines).allMatch(line -> CLASSES.contains(line.substring(line.lastIndexOf(',') + 1)));
    }

    @Test
    void noColumnIsClassifiedTwice() {
        assertThat(lines.stream().map(line -> line.substring(0, line.lastIndexOf(','))))
                .doesNotHaveDuplicates();
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        var left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.equals("table,column,class"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
