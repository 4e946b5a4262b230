package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.junit.jupiter.api.Test;

/** Whatever can be wrong with a line has a sentence that says so and one that says what to do, in three languages. */
class MendTest {

    private static final Pattern CODE = Pattern.compile("\"((?:import|intake)-[a-z-]+|identity-[a-z-]+)\"");

    @Test
    void everythingThatCanBeWrongSaysWhatToDo() throws IOException {
        var codes = new TreeSet<String>();
        for (var folder :
                new String[] {"imports/domain", "platform/sheet", "institution", "people", "mentors", "platform/intake"
                })
            try (var files = Files.walk(Path.of("src/main/java/no/kneika", folder))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var code = CODE.matcher(Files.readString(file));
                    while (code.find()) codes.add(code.group(1));
                }
            }
        codes.remove("identity-number"); // what the blind index is for
        codes.remove("identity-taken"); // said to a form, never about a file

        assertThat(codes).hasSizeGreaterThan(30);
        var texts = new Texts(true);
        for (var language : Language.values())
            for (var code : codes) {
                assertThat(texts.in(language).has("refusal." + code))
                        .as(code + " " + language)
                        .isTrue();
                assertThat(texts.in(language).has("mend." + code))
                        .as(code + " " + language)
                        .isTrue();
            }
    }
}
