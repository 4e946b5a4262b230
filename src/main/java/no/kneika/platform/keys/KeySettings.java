package no.kneika.platform.keys;

import java.nio.file.Path;
import no.kneika.platform.WillNotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are, for an external database: a file each, or the keyset itself (for example from the environment,
 * {@code KNEIKA_KEYS_AEAD} and {@code KNEIKA_KEYS_INDEX}). An embedded database has them beside it.
 */
@ConfigurationProperties("kneika.keys")
record KeySettings(
        @Nullable Path aeadFile,
        @Nullable Path indexFile,
        @Nullable String aead,
        @Nullable String index) {

    boolean areGiven() {
        return aeadFile != null || indexFile != null || isText(aead) || isText(index);
    }

    Keyring read() {
        return Keyring.read(one("kneika.keys.aead", aeadFile, aead), one("kneika.keys.index", indexFile, index));
    }

    private static String one(String setting, @Nullable Path file, @Nullable String value) {
        if (file != null) return KeyFolder.text(file);
        if (value != null && isText(value)) return value;
        throw new WillNotStart(
                "An external database needs explicit keys, and " + setting + " is not set.",
                "Set " + setting + "-file to a file with the keyset, or " + setting + " to the keyset itself. For a new"
                        + " database, bin/kneika make-keys <folder> makes both files.");
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "KeySettings[aeadFile=%s, indexFile=%s]".formatted(aeadFile, indexFile);
    }
}
