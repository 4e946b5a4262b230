package no.kneika.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the server we bring along: made once, kept beside its data, readable by nobody else. */
record Secrets(Login superuser, Login migrator, Login app) {

    static Secrets in(Path folder) throws IOException {
        var file = folder.resolve("secrets").resolve("database.properties");
        if (!Files.exists(file)) {
            Folders.createPrivate(folder.resolve("secrets"));
            Folders.writePrivate(file, "superuser=" + made() + "\nmigrator=" + made() + "\napp=" + made() + "\n");
        }
        return read(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The same passwords beside a copy of the data. */
    static void copy(Path folder, Path copy) throws IOException {
        var file = Path.of("secrets", "database.properties");
        Folders.writePrivate(copy.resolve(file), Files.readString(folder.resolve(file), StandardCharsets.UTF_8));
    }

    private static Secrets read(String content) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(content));
        return new Secrets(
                new Login("postgres", kept.getProperty("superuser", "")),
                new Login("kneika_migrator", kept.getProperty("migrator", "")),
                new Login("kneika_app", kept.getProperty("app", "")));
    }

    private static String made() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
