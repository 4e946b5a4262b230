package no.kneika.platform.web;

import java.util.Locale;
import java.util.Optional;

/** The written forms Kneika speaks (målform): bokmål, nynorsk and English, all three written and none converted. */
public enum Language {
    NB(Locale.of("nb", "NO")),
    NN(Locale.of("nn", "NO")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** "nb", "nn" or "en": the value of {@code lang} and the ending of the bundles. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public boolean isNorwegian() {
        return this != EN;
    }

    public static Optional<Language> of(String code) {
        for (var language : values()) if (language.code().equals(code)) return Optional.of(language);
        return Optional.empty();
    }

    /** What a browser asks for; "no" is bokmål. */
    static Optional<Language> of(Locale locale) {
        return "no".equals(locale.getLanguage()) ? Optional.of(NB) : of(locale.getLanguage());
    }
}
