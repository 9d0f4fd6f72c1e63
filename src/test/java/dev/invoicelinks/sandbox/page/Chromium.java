package dev.invoicelinks.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium of this machine. Where there is none, its tests are left out and one line says so; with {@code -Dbrowser.required=true} they fail instead.
 * It looks nothing up and downloads nothing.
 */
final class Chromium implements AutoCloseable {

    private static final String MISSING =
            "BROWSER: Chromium and chromedriver are not installed, so the pages are driven by"
                    + " HtmlUnit alone. Install Debian's chromium and chromium-driver to drive them in a real browser too.";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private final ChromeDriver driver;
    private final Path screenshots;

    private Chromium(ChromeDriver driver, Path screenshots) {
        this.driver = driver;
        this.screenshots = screenshots;
    }

    /**
     * Starts one, or leaves the test out.
     *
     * @param profile an empty folder
     */
    static Chromium start(Path profile) {
        Optional<Path> browser = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> steering = installed("chromedriver");
        if (browser.isEmpty() || steering.isEmpty()) {
            leaveOut();
        }
        // it looks for a newer protocol than is needed here, and says so at length
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(steering.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        Path screenshots = Path.of("target", "screenshots");
        try {
            Files.createDirectories(screenshots);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Chromium(driver, screenshots);
    }

    private static void leaveOut() {
        if (Boolean.getBoolean("browser.required")) {
            Assertions.fail("browser.required is set, but chromium or chromedriver is not on the PATH");
        }
        System.out.println(MISSING);
        Assumptions.abort(MISSING);
    }

    private static Optional<Path> installed(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** A screen of this width whose user likes dark colours, or does not, and no motion that a picture could catch half-way. */
    void look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Keeps a picture of the whole page under target/screenshots. */
    Path picture(String name) {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            return Files.write(
                    screenshots.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** True when nothing is wider than the screen. */
    boolean fits() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    /** What the browser's console says that is wrong, such as a policy that a page breaks; refusals that a test asks for are not. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 4"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
