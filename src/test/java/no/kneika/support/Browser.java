package no.kneika.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for tests. One browser serves the whole run; every {@link Seat} is a person with a machine of their own.
 * Tests that use it are tagged {@code browser} and named {@code *IT}.
 *
 * <pre>{@code
 * try (var sivert = Browser.phone().open("http://localhost:" + port)) {
 *     sivert.page().navigate("/hours");
 *     sivert.isAccessible();
 *     sivert.screenshot("hours-phone");
 * }
 * }</pre>
 */
public final class Browser {

    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final int width;
    private final int height;
    private final boolean touch;
    private boolean dark;
    private boolean script = true;

    private Browser(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    public static Browser desktop() {
        return new Browser(1280, 900, false);
    }

    public static Browser phone() {
        return new Browser(390, 844, true);
    }

    /** The narrowest page that must hold, which is also 1280 px at 400 % zoom. */
    public static Browser narrow() {
        return new Browser(320, 640, true);
    }

    public Browser dark() {
        dark = true;
        return this;
    }

    public Browser withoutScript() {
        script = false;
        return this;
    }

    /** @param address where relative addresses begin, for example {@code http://localhost:49152} */
    public Seat open(String address) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("nb-NO")
                .setTimezoneId("Europe/Oslo")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script);
        return new Seat(chromium().newContext(options), script, address);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        var running = chromium;
        if (running == null) {
            var driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            playwright = driver;
            running = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setHeadless(true)
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
            chromium = running;
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::stop));
        }
        return running;
    }

    /** Chromium's headless shell where it is: the same engine without the window nobody sees, in half the time. */
    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null) return Path.of(named);
        var shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.exists(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    private static synchronized void stop() {
        if (playwright != null) playwright.close();
    }

    /** One person at one machine. */
    public static final class Seat implements AutoCloseable {

        /** Drawn once more, and no colour on its way to another. */
        private static final String SETTLED = """
                () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                    .then(() => Promise.allSettled(document.getAnimations().map(each => each.finished)))
                    .then(() => document.getAnimations().length)
                """;

        private final BrowserContext context;
        private final Page page;
        private final boolean script;
        private final String address;
        private final List<String> complaints = new ArrayList<>();

        Seat(BrowserContext context, boolean script, String address) {
            this.context = context;
            this.address = address;
            this.script = script;
            this.page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.onConsoleMessage(message -> {
                // An answer of 4xx is written in the console too; what a page says about itself is what counts.
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                    complaints.add(message.text());
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** Keeps a cookie, as after a login. */
        public void remember(String name, String value) {
            context.addCookies(List.of(new Cookie(name, value).setUrl(address)));
        }

        /** Nobody is signed in any more. */
        public void forgets() {
            context.clearCookies();
        }

        /** Goes to a path and answers the status. */
        public int go(String path) {
            var answer = page.navigate(path);
            return answer == null ? 0 : answer.status();
        }

        /** The machine asks for dark pages from now on. */
        public void turnsDark() {
            turns(ColorScheme.DARK);
        }

        /** The machine asks for light pages from now on. */
        public void turnsLight() {
            turns(ColorScheme.LIGHT);
        }

        private void turns(ColorScheme scheme) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(SETTLED);
        }

        /** Every check a page must stand: accessible, no sideways scroll, and no complaint from the browser. */
        public void isSound() {
            isAccessible();
            hasNoSidewaysScroll();
            nobodyComplained();
        }

        /** The browser had nothing to say since the last time it was asked. */
        public void nobodyComplained() {
            var said = List.copyOf(complaints);
            complaints.clear();
            assertThat(said)
                    .as("what the browser complained of on %s", page.url())
                    .isEmpty();
        }

        /** As a screen of that width shows it, and again at its own width. */
        public void fits(int other) {
            var own = page.viewportSize();
            page.setViewportSize(other, own.height);
            if (script) page.evaluate(SETTLED);
            try {
                hasNoSidewaysScroll();
            } finally {
                page.setViewportSize(own.width, own.height);
            }
        }

        /** Zero axe violations. Without script axe cannot run, and nothing is checked. */
        public void isAccessible() {
            if (!script) return;
            var violations = axe().analyze().getViolations();
            assertThat(violations.stream().map(Seat::describe).toList())
                    .as("axe violations on %s", page.url())
                    .isEmpty();
        }

        /** Every rule; of the answers only what is wrong. No page has frames, so nothing need be put together elsewhere. */
        private AxeBuilder axe() {
            var answers = new AxeRunOptions();
            answers.setResultTypes(List.of("violations"));
            return new AxeBuilder(page).setLegacyMode(true).options(answers);
        }

        private static String describe(Rule rule) {
            return rule.getId() + ": " + rule.getHelp() + " at "
                    + rule.getNodes().stream()
                            .limit(4)
                            .map(node -> node.getTarget() + " " + node.getFailureSummary())
                            .toList();
        }

        /** Nothing sticks out to the side; what is wide scrolls in a region of its own. */
        public void hasNoSidewaysScroll() {
            if (!script) return;
            var over =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue())
                    .as("pixels %s sticks out sideways", page.url())
                    .isLessThanOrEqualTo(0);
        }

        /** The whole page, to {@code target/screenshots/<name>.png}. Chromium refuses now and then what it does when asked again. */
        public void screenshot(String name) {
            var options = new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + ".png"))
                    .setFullPage(true);
            try {
                page.screenshot(options);
            } catch (PlaywrightException refused) {
                if (!String.valueOf(refused.getMessage()).contains("Unable to capture screenshot")) throw refused;
                page.waitForTimeout(500);
                page.screenshot(options);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
