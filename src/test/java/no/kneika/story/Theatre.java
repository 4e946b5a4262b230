package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.support.Browser;
import no.kneika.support.Visitor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A stage for stories in a real browser: each person sits at a machine of their own and uses the same pages everybody
 * uses. Forms are filled in by the names of their fields, and sent by their own button.
 */
final class Theatre implements AutoCloseable {

    private final int port;
    private final SessionRepository<? extends Session> sessions;
    private final Map<Actor, Browser.Seat> seats = new HashMap<>();

    Theatre(int port, SessionRepository<? extends Session> sessions) {
        this.port = port;
        this.sessions = sessions;
    }

    /** Somebody at their machine; mentors and students on a phone. */
    Browser.Seat seat(Actor actor) {
        return seats.computeIfAbsent(actor, who -> {
            var browser = switch (who.capacity()) {
                case STUDENT, MENTOR -> Browser.phone();
                default -> Browser.desktop();
            };
            var seat = browser.open("http://localhost:" + port);
            seat.remember("kneika", Visitor.sessionCookie(sessions, who));
            return seat;
        });
    }

    /** Opens a page and answers it; it must be there, and sound. */
    Page opens(Actor actor, String path) {
        var seat = seat(actor);
        assertThat(seat.go(path)).as("%s opens %s", actor.capacity(), path).isEqualTo(200);
        return seat.page();
    }

    /** As {@link #opens}, and the page must be accessible and fit its screen. */
    Page looksAt(Actor actor, String path) {
        var page = opens(actor, path);
        seat(actor).isSound();
        return page;
    }

    /** Fills in the form that is sent to an address ending like this on the open page, and sends it. */
    void sends(Actor actor, String action, Map<String, ?> fields) {
        var page = seat(actor).page();
        var form = form(page, action, fields);
        fields.forEach((name, value) -> fill(form, name, value));
        form.locator(
                        "button[type=submit]:not([name=fix]):not([name=sure]):not([name=keep]):not([name=look]):not([formaction])")
                .last()
                .click();
        page.waitForLoadState();
        var refused = page.locator(".ds-error-summary");
        assertThat(refused.count() == 0 ? "" : refused.innerText())
                .as("what %s refused", action)
                .isEmpty();
    }

    /** Sends the form and answers the sentences it is refused with. */
    String isRefused(Actor actor, String action, Map<String, ?> fields) {
        var page = seat(actor).page();
        var form = form(page, action, fields);
        fields.forEach((name, value) -> fill(form, name, value));
        form.locator(
                        "button[type=submit]:not([name=fix]):not([name=sure]):not([name=keep]):not([name=look]):not([formaction])")
                .last()
                .click();
        page.waitForLoadState();
        return page.locator(".ds-error-summary").innerText();
    }

    /** The form that goes there and has these fields; a page may have several to one address. */
    private static Locator form(Page page, String action, Map<String, ?> fields) {
        return page.locator("form[action$='" + action + "']").all().stream()
                .filter(form -> fields.keySet().stream()
                        .allMatch(name -> form.locator("[name='" + name + "']").count() > 0))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " with " + fields.keySet() + " on "
                        + page.url() + ": " + page.locator("main").innerText()));
    }

    private static void fill(Locator form, String name, Object value) {
        if (value instanceof FilePayload file) {
            form.locator("input[type=file][name='" + name + "']").setInputFiles(file);
            return;
        }
        for (var one : value instanceof List<?> many ? many : List.of(value)) fillOne(form, name, one.toString());
    }

    private static void fillOne(Locator form, String name, String value) {
        var choice = form.locator("input[type=radio][name='" + name + "'][value='" + value
                + "'], input[type=checkbox][name='" + name + "'][value='" + value + "']");
        if (choice.count() > 0) {
            choice.first().check(new Locator.CheckOptions().setForce(true));
            return;
        }
        var field = form.locator("[name='" + name + "']").first();
        assertThat(field.count()).as("a field named %s", name).isEqualTo(1);
        if ("SELECT".equals(field.evaluate("e => e.tagName"))) field.selectOption(value);
        else if ("hidden".equals(field.getAttribute("type")))
            assertThat(field.inputValue()).as("hidden %s", name).isEqualTo(value);
        else {
            // A field that is shown only when another choice is made is filled as a keyboard would reach it.
            field.fill(value, new Locator.FillOptions().setForce(true));
        }
    }

    /** Where everything is. */
    String address() {
        return "http://localhost:" + port;
    }

    /** The case whose page is open or was last redirected to. */
    static CaseId caseIn(String address) {
        var found = Pattern.compile("/cases/([0-9a-f-]{36})").matcher(address);
        assertThat(found.find()).as("a case in %s", address).isTrue();
        return CaseId.of(found.group(1));
    }

    /** The id in the address the page is led to. */
    static String idIn(Page page, String what) {
        var address = Pattern.compile("/" + what + "/([0-9a-f-]{36})");
        page.waitForURL(Pattern.compile(".*" + address + ".*"));
        var found = address.matcher(page.url());
        assertThat(found.find()).as("an address of %s: %s", what, page.url()).isTrue();
        return found.group(1);
    }

    /** Field names and values, filled in this order: a choice that reveals a field comes before it. */
    static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return fields;
    }

    static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        seats.values().forEach(Browser.Seat::close);
    }
}
