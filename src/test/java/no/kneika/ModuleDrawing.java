package no.kneika;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the rooms as they are into docs/modules/README.md, which is committed. */
final class ModuleDrawing {

    private static final Path DRAWING = Path.of("docs/modules/README.md");
    private static final Set<String> EVERYWHERE = Set.of("kernel", "platform");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    private final ApplicationModules house;
    private final Map<String, Set<String>> uses = new TreeMap<>();

    ModuleDrawing(ApplicationModules house) {
        this.house = house;
        for (var room : house) uses.put(name(room), usedBy(room));
    }

    Path written() throws IOException {
        Files.createDirectories(DRAWING.resolveSibling("."));
        return Files.writeString(DRAWING, page(), StandardCharsets.UTF_8);
    }

    Set<String> rooms() {
        return uses.keySet();
    }

    private Set<String> usedBy(ApplicationModule room) {
        return room.getDirectDependencies(house)
                .uniqueModules()
                .map(ModuleDrawing::name)
                .collect(toCollection(TreeSet::new));
    }

    private String page() throws IOException {
        var rows = new StringBuilder();
        for (var entry : uses.entrySet()) {
            rows.append("| %s | %s | %s |%n"
                    .formatted(entry.getKey(), sentence(entry.getKey()), String.join(", ", entry.getValue())));
        }
        return """
                # The rooms

                Drawn by `StructureTest` from the code as it is. An arrow says *uses*; arrows that follow from others are left out, and
                so are those to kernel and platform, which every room uses.

                ```mermaid
                flowchart LR
                %s
                ```

                | room | what it is | uses |
                |---|---|---|
                %s""".formatted(arrows(), rows);
    }

    private String arrows() {
        return uses.entrySet().stream()
                .filter(entry -> !EVERYWHERE.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(used -> !EVERYWHERE.contains(used) && !reached(entry.getKey(), used))
                        .map(used -> "    " + entry.getKey() + " --> " + used))
                .collect(joining("\n"));
    }

    /** There is a way from one room to the other through a third. */
    private boolean reached(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream()
                .filter(between -> !between.equals(to))
                .anyMatch(between -> uses.getOrDefault(between, Set.of()).contains(to) || reached(between, to));
    }

    private static String sentence(String room) throws IOException {
        var source = Files.readString(Path.of("src/main/java/no/kneika", room, "package-info.java"));
        var found = SENTENCE.matcher(source);
        return found.find() ? found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ") : "";
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
