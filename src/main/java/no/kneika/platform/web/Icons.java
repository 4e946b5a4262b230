package no.kneika.platform.web;

/** Outline icons (Aksel, MIT), drawn into the page so that they cost no request and follow the text's colour. */
public final class Icons {

    private Icons() {}

    /** @param name one of those in {@code src/main/browser/icons.txt} */
    public static String paths(String name) {
        return Assets.icon(name);
    }
}
