package no.kneika.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Addresses of what pages load. The version in the address lets browsers keep a file for ever. */
final class Assets {

    private static final Properties VERSIONS = load("versions");
    private static final Properties ICONS = load("icons");

    private Assets() {}

    static String href(String name) {
        var kind = name.substring(name.lastIndexOf('.') + 1);
        return "/assets/" + name + "?v=" + VERSIONS.getProperty(kind, VERSIONS.getProperty("css"));
    }

    /** The paths of an icon, or an error: a picture that is not there is a mistake in the page. */
    static String icon(String name) {
        var paths = ICONS.getProperty(name);
        if (paths == null)
            throw new IllegalArgumentException("no icon " + name + "; add it to src/main/browser/icons.txt");
        return paths;
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = Assets.class.getResourceAsStream("/assets/" + name + ".properties")) {
            if (in == null)
                throw new IllegalStateException("run bin/browser-assets: the browser's files are not built");
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
