package org.guatu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A real browser, that of the system, which looks at pages as a person does and keeps what it saw. */
final class Browser implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Browser.class);
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Set<String> NOT_ACCEPTED = Set.of("serious", "critical");
    /** Milliseconds that a walk waits for the browser on a machine that has other things to do. */
    private static final double PATIENCE = 60_000;

    private static final String CHECKS = AxeBuilder.getAxeScript();
    /** Impact and help of each rule that is broken: bringing over all that is in order takes longer than looking. */
    private static final String FINDINGS =
            """
            async () => (await axe.run({resultTypes: ['violations']})).violations.map(rule => [rule.impact, rule.help])
            """;

    /**
     * Draws the page anew in another font: the serif that the letters ship with, whose Latin letters and digits are wider
     * than those of the usual fonts, and every sign 8 percent wider than it is drawn. No font of the stack is as wide.
     */
    private static final String WIDEN =
            """
            async (font) => {
              if (![...document.fonts].some(face => face.family === 'Wide')) {
                const bytes = Uint8Array.from(atob(font), sign => sign.charCodeAt(0));
                document.fonts.add(await new FontFace('Wide', bytes).load());
              }
              const wide = new CSSStyleSheet();
              wide.replaceSync(':root { --font: Wide, sans-serif !important; } body * { letter-spacing: .08em !important; }');
              document.adoptedStyleSheets = [wide];
              await document.fonts.ready;
            }
            """;

    /** A sign of which the browser says the font: it has to be laid out and drawn before. */
    private static final String PROBE =
            """
            () => {
              document.body.insertAdjacentHTML('beforeend', '<p id="font-probe">中</p>');
              document.getElementById('font-probe').getBoundingClientRect();
              return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            }
            """;

    private static final Path WIDE_FONT = Path.of("src/main/resources/fonts/NotoSerifSC-letters.ttf");

    /** What stands outside the page's right edge, where something does. */
    private static final String OUTSIDE =
            """
            [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 0.5
              && !one.closest('.offscreen, .strip-wrap, .table-wide, .process, .nav ul, thead, .table-wrap'))
              .slice(0, 5).map(one => one.outerHTML.slice(0, 120)).join(' | ')
            """;

    /** One for all walks; it ends with their machine. */
    private static final com.microsoft.playwright.Browser CHROMIUM = start();

    private static boolean fontNamed;

    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Map<String, Page> people = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Browser(String address) {
        this.address = address;
    }

    private static com.microsoft.playwright.Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser: ./test installs Chromium, or says how."));
    }

    /** The person's own window, signed in once. */
    Page as(String username, String password) {
        return people.computeIfAbsent(username, who -> {
            Page page = window(who);
            page.navigate("/sign-in");
            page.fill("#username", who);
            page.fill("#password", password);
            page.click("#sign-in button");
            nameFont(page);
            return page;
        });
    }

    /** Says once which font all that is measured here is drawn in: it is that of the machine. */
    private static void nameFont(Page page) {
        if (!fontNamed) {
            fontNamed = true;
            LOG.infof("The walks are drawn in: %s", font(page));
        }
    }

    /** A window of somebody who is not signed in; what it asks of other hosts is kept. */
    Page nobody() {
        Page page = window("nobody");
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        return page;
    }

    /** What a window of {@link #nobody} asked of other hosts. */
    List<String> foreignRequests() {
        return foreign;
    }

    private Page window(String who) {
        BrowserContext window = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setViewportSize(1440, 900));
        windows.add(window);
        Page page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                troubles.add(who + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(who + ": " + error));
        return page;
    }

    /** Looks at the page wide and narrow: a picture of each, nothing that runs over, no serious finding. */
    void look(Page page, String name) {
        look(page, name, 390, 844);
        look(page, name, 1440, 900);
    }

    /** The same on one screen, for what is not seen elsewhere. */
    void look(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        picture(page, SHOTS.resolve(name + "-" + width + ".png"));
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) over).intValue())
                .as("%s runs over at %d", name, width)
                .isLessThanOrEqualTo(0);
        assertThat(findings(page)).as("%s at %d", name, width).isEmpty();
    }

    /** What runs over at which width in a font that is wider than any that a page asks for. */
    List<String> runsOverWider(Page page, String name) {
        page.evaluate(WIDEN, wideFont());
        assertThat(font(page)).as("the font that %s was widened with", name).contains("Noto Serif SC");
        List<String> over = new ArrayList<>();
        for (int width : new int[] {390, 1440}) {
            page.setViewportSize(width, width == 390 ? 844 : 900);
            int by = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
            if (by > 0) {
                over.add("%s at %d by %d: %s".formatted(name, width, by, page.evaluate(OUTSIDE)));
            }
        }
        return over;
    }

    private static String wideFont() {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(WIDE_FONT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which font the page's Chinese is really drawn in, as the browser itself says. */
    static String font(Page page) {
        page.evaluate(PROBE);
        try {
            CDPSession session = page.context().newCDPSession(page);
            session.send("DOM.enable");
            session.send("CSS.enable");
            JsonObject root = session.send("DOM.getDocument").getAsJsonObject("root");
            JsonObject asked = new JsonObject();
            asked.add("nodeId", root.get("nodeId"));
            asked.addProperty("selector", "#font-probe");
            JsonObject node = session.send("DOM.querySelector", asked);
            JsonObject fonts = session.send("CSS.getPlatformFontsForNode", node);
            session.detach();
            List<String> names = new ArrayList<>();
            fonts.getAsJsonArray("fonts")
                    .forEach(one ->
                            names.add(one.getAsJsonObject().get("familyName").getAsString()));
            return String.join(", ", names);
        } finally {
            page.evaluate("document.getElementById('font-probe').remove()");
        }
    }

    /** A browser on a busy machine may have no frame to give for half a minute, or at all: it is asked once more, the page is not. */
    private static void picture(Page page, Path file) {
        Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(file);
        try {
            page.screenshot(options);
        } catch (PlaywrightException noFrame) {
            page.bringToFront();
            page.screenshot(options.setTimeout(PATIENCE));
        }
    }

    /** What is seriously wrong for those who cannot see the page or use no mouse. */
    private static List<?> findings(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(CHECKS);
        }
        return ((List<?>) page.evaluate(FINDINGS))
                .stream()
                        .filter(rule -> NOT_ACCEPTED.contains(((List<?>) rule).get(0)))
                        .toList();
    }

    /** What the consoles complained about, a violated content policy among it. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
