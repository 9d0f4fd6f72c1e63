package dev.invoicelinks.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium of this machine. Where there is none, its tests are left out and one line says so; with {@code -Dbrowser.required=true} they fail instead.
 * It looks nothing up and downloads nothing.
 */
final class Chromium implements AutoCloseable {

    private static final String MISSING =
            "BROWSER: Chromium and chromedriver are not installed, so the pages are driven by"
                    + " HtmlUnit alone. Install Debian's chromium and chromium-driver to drive them in a real browser too.";
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
        System.setProperty("SE_AVOID_STATS", "true");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
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
        return new Chromium(new ChromeDriver(service, options), screenshots);
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

    /** A screen of this width whose user likes dark colours, or does not. */
    void look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
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

    @Override
    public void close() {
        driver.quit();
    }
}
