package no.kneika.support;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form as a page has them, for a test that changes a few and sends the rest as it stands. */
public final class FormOnPage {

    private FormOnPage() {}

    /** What a page's form would send if nobody changed anything. */
    public static Map<String, String> filled(String page) {
        var fields = new HashMap<String, String>();
        var input = Pattern.compile("<input[^>]*?>").matcher(page);
        while (input.find()) {
            var tag = input.group();
            var name = attribute(tag, "name");
            if (name.isEmpty() || name.startsWith("_") || name.equals("back")) continue;
            var choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
            if (!choice || tag.contains(" checked")) fields.put(name, attribute(tag, "value"));
        }
        var area = Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>\\n?([^<]*)</textarea>")
                .matcher(page);
        while (area.find()) fields.put(area.group(1), area.group(2));
        var select =
                Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\".*?</select>").matcher(page);
        while (select.find()) {
            var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    public static Map<String, String> with(Map<String, String> form, String... changes) {
        var changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) changed.put(changes[i], changes[i + 1]);
        return changed;
    }
}
