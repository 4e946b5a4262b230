package no.kneika.mentors;

import java.util.Locale;
import java.util.Map;

/** Titles of papers in the written form of the one who signs; they are stored with the document, so not in a bundle. */
final class Titles {

    private static final Map<String, Map<String, String>> ALL = Map.of(
            "declaration.paper.title",
                    Map.of("nb", "Taushetserklæring", "nn", "Teieplikterklæring", "en", "Confidentiality declaration"),
            "contract.paper.title",
                    Map.of(
                            "nb",
                            "Avtale om mentorarbeid",
                            "nn",
                            "Avtale om mentorarbeid",
                            "en",
                            "Agreement on mentor work"),
            "contract.paper.as-mentor", Map.of("nb", "Mentor", "nn", "Mentor", "en", "Mentor"),
            "contract.paper.as-institution",
                    Map.of("nb", "For lærestedet", "nn", "For lærestaden", "en", "For the institution"));

    private Titles() {}

    static String of(String key, Locale language) {
        var titles = ALL.getOrDefault(key, Map.of());
        return titles.getOrDefault(language.getLanguage(), titles.getOrDefault("nb", key));
    }
}
