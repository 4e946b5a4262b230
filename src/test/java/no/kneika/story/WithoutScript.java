package no.kneika.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page as it comes from the server, before any script: named once, and with forms that can be sent. */
final class WithoutScript {

    private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?) – Kneika</title>");
    private static final Pattern H1 = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");
    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");

    private WithoutScript() {}

    /** What is wrong; nothing on a good page. */
    static List<String> read(String body) {
        var title = TITLE.matcher(body);
        var h1 = H1.matcher(body);
        if (!title.find() || !h1.find()) return List.of("has no title or no h1");
        var wrong = new ArrayList<String>();
        if (!plain(title.group(1)).equals(plain(h1.group(1))))
            wrong.add("is called " + plain(title.group(1)) + " in the tab and " + plain(h1.group(1)) + " on the page");
        if (h1.find()) wrong.add("has two h1");
        if (!body.contains("<main")) wrong.add("has no main content");
        if (body.contains("onclick=") || body.contains("javascript:")) wrong.add("has a script inside");
        var form = FORM.matcher(body);
        while (form.find()) {
            var name = "form" + form.group(1);
            if (!form.group(1).contains("action=\"/")) wrong.add(name + " has no action");
            if (!form.group(2).contains("type=\"submit\"")) wrong.add(name + " has no button");
            if (form.group(1).contains("method=\"post\"") && !form.group(2).contains("name=\"_csrf\""))
                wrong.add(name + " can not be sent");
        }
        return wrong;
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
