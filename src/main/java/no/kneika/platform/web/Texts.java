package no.kneika.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every sentence in the house (tekster): the rooms' bundles {@code messages/<room>_<language>.properties}, in UTF-8. */
@Component
public final class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    /** @param strict a missing key is an error (in tests); otherwise the key is shown and logged */
    @Autowired
    public Texts(@Value("${kneika.texts.strict:false}") boolean strict) {
        for (var language : Language.values()) wordings.put(language, new Wording(language, read(language), strict));
    }

    public Wording in(Language language) {
        return java.util.Objects.requireNonNull(wordings.get(language));
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties");
            for (var bundle : found) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames())
                    if (all.put(key, properties.getProperty(key)) != null)
                        log.error("The text {} is written twice in {}", key, language.code());
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}
