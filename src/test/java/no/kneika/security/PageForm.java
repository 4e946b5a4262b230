package no.kneika.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of a page, filled in by somebody who takes what is offered: what stands there already, the first choice of
 * each list, and something plausible where there is nothing.
 *
 * @param button the button's own name and value, empty when it has none
 */
record PageForm(String action, boolean upload, Map<String, String> fields, Map<String, String> button) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b([^>]*)>\\n?(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>");

    /** One for each button of each form that is sent by POST. */
    static List<PageForm> of(String page) {
        var found = new ArrayList<PageForm>();
        var form = FORM.matcher(page);
        while (form.find()) {
            var head = form.group(1);
            if (!attribute(head, "method").equals("post")) continue;
            var fields = fields(form.group(2));
            var action = unescaped(attribute(head, "action"));
            var upload = head.contains("multipart");
            var buttons = new ArrayList<Map<String, String>>();
            var button = BUTTON.matcher(form.group(2));
            while (button.find()) {
                var name = attribute(button.group(1), "name");
                if (name.equals("fix") || attribute(button.group(1), "type").equals("button")) continue;
                buttons.add(name.isEmpty() ? Map.of() : Map.of(name, attribute(button.group(1), "value")));
            }
            if (buttons.isEmpty()) buttons.add(Map.of());
            for (var each : buttons) found.add(new PageForm(action, upload, fields, each));
        }
        return found;
    }

    /** As it is sent, with what this pattern's fields plausibly hold where nothing stands. */
    Map<String, String> filled(String pattern) {
        var plausible = Plausible.of(pattern);
        var sent = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            var given = value.isBlank() ? plausible.getOrDefault(name, "") : value;
            if (!given.isEmpty()) sent.put(name, given);
        });
        sent.putAll(button);
        return sent;
    }

    private static Map<String, String> fields(String body) {
        var fields = new HashMap<String, String>();
        for (var input = INPUT.matcher(body); input.find(); ) {
            var tag = input.group(1);
            var name = attribute(tag, "name");
            if (name.isEmpty() || name.startsWith("_") || name.equals("back")) continue;
            var value = unescaped(attribute(tag, "value"));
            boolean choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
            if (!choice || tag.contains(" checked")) fields.put(name, value);
            else fields.putIfAbsent(name, value);
        }
        for (var area = AREA.matcher(body); area.find(); )
            fields.put(attribute(area.group(1), "name"), unescaped(area.group(2)));
        for (var select = SELECT.matcher(body); select.find(); )
            fields.put(attribute(select.group(1), "name"), chosen(select));
        return fields;
    }

    private static String chosen(Matcher select) {
        var first = "";
        for (var option = OPTION.matcher(select.group(2)); option.find(); ) {
            var value = unescaped(attribute(option.group(1), "value"));
            if (option.group(1).contains(" selected") && !value.isEmpty()) return value;
            if (first.isEmpty()) first = value;
        }
        return first;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
