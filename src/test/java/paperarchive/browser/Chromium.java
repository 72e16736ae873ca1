package paperarchive.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system's Chromium, driven by its own driver; nothing is downloaded. Both are looked for on
 * the {@code PATH}, or named by {@code PAPER_ARCHIVE_CHROMIUM} and {@code
 * PAPER_ARCHIVE_CHROMEDRIVER}. Where one is missing the tests are skipped, or fail where {@code
 * PAPER_ARCHIVE_BROWSER_REQUIRED} is 1.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    // What asks another host is told that there is none, and is a console error.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private static final int HEIGHT = 900;

    /** It warns of protocols of its own, which nothing here uses; held, since loggers are weak. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final JsonMapper json = new JsonMapper();

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start(Path profile) {
        SELENIUM.setLevel(Level.SEVERE);
        Optional<Path> browser =
                program("PAPER_ARCHIVE_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("PAPER_ARCHIVE_CHROMEDRIVER", "chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing =
                    "tests in a browser need chromium and chromedriver on the PATH, or in"
                            + " PAPER_ARCHIVE_CHROMIUM and PAPER_ARCHIVE_CHROMEDRIVER";
            if ("1".equals(System.getenv("PAPER_ARCHIVE_BROWSER_REQUIRED"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .withSilent(true)
                        .build();
        ChromeOptions options = options(browser.orElseThrow(), profile);
        Chromium started = new Chromium(new ChromeDriver(service, options));
        // The first page is the browser's own, and asks for what is not ours.
        started.open("about:blank");
        started.requests();
        return started;
    }

    private static ChromeOptions options(Path browser, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        options.setScriptTimeout(Duration.ofSeconds(60));
        return options;
    }

    private static Optional<Path> program(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(
                        name ->
                                Stream.of(path.split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page and waits until it and all it asks for are there. */
    void open(String address) {
        driver.get(address);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Waits until what is asked holds; an error where it does not within ten seconds. */
    void await(Predicate<Chromium> asked) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    while (!asked.test(this)) {
                        Thread.sleep(50);
                    }
                });
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** Whether pages opened from now on may run scripts of their own. */
    void allowScripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** As wide as this, in CSS pixels, and {@code light} or {@code dark} as the reader likes. */
    void show(int width, String scheme) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        List<Map<String, String>> features =
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
        command("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    /** As on paper, or as on a screen again. */
    void print(boolean printed) {
        command("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
    }

    /** A script that runs in every page from now on, before any of the page's own. */
    void runFirst(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** What a script returns, as text: {@code return document.title}. */
    String run(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** The texts a script returns in a list. */
    List<String> texts(String script, Object... arguments) {
        return strings(driver.executeScript(script, arguments));
    }

    /** The texts that a script hands to its last argument, some time later. */
    List<String> later(String script, Object... arguments) {
        return strings(driver.executeAsyncScript(script, arguments));
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of("no list: " + list);
    }

    /** Presses keys, one after the other. */
    void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Errors that the console showed since it was last asked. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(entry.getMessage());
            }
        }
        return errors;
    }

    /** Every address that was asked for since this was last asked. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json.readTree(entry.getMessage()).path("message");
            if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asString(""));
            }
        }
        return requests;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
