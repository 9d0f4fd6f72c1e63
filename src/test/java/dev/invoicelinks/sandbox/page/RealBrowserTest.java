package dev.invoicelinks.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.sandbox.page.Site.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The pages in a real browser, where one is installed: they fit a phone, break no policy, and pictures of them are kept under target/screenshots. */
final class RealBrowserTest {

    private static Chromium chromium;
    private static Site site;
    private static Path outbox;

    @BeforeAll
    static void start(@TempDir Path home, @TempDir Path profile) {
        chromium = Chromium.start(profile);
        site = new Site(home.resolve("sandbox"));
        outbox = home.resolve("outbox");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void customerPaysByCardOnAPhone(String language) {
        Asked link = site.link("125050", "THB", "title", "INV-1001", "reference", "PO-77");
        open(link.page(), language);
        pictures("pay-" + language);
        chromium.look(360, false);

        type("card_number", "4242 4242 4242 4242");
        type("card_name", "ANA SATO");
        type("card_month", "12");
        type("card_year", "99");
        type("card_code", "123");
        click("#way-card button");

        arrive("/complete");
        assertThat(shown()).contains("4242");
        pictures("done-" + language);
        assertThat(site.chargesOf(link)).isEqualTo("successful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void customerScansACodeAndThePageNoticesThatItIsPaid(String language) {
        Asked link = site.link("125050", "THB");
        open(link.page(), language);
        openWay("qr");
        click("button[value=promptpay]");
        await().ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(browser()
                                .findElement(By.cssSelector(".qr svg"))
                                .getSize()
                                .getWidth())
                        .isGreaterThan(150));
        pictures("promptpay-" + language);

        click("button[value=paid]");

        arrive("/complete");
        assertThat(site.chargesOf(link)).isEqualTo("successful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void customerConfirmsAtTheBankOrPaysAtAShop(String language) {
        Asked baht = site.link("125050", "THB");
        open(baht.page(), language);
        openWay("mobile_banking");
        pictures("banks-" + language);
        browser()
                .findElement(By.cssSelector("button[value=mobile_banking_scb]"))
                .click();
        pictures("bank-" + language);
        click("button[value=refused]");
        arrive("/complete");
        pictures("refused-" + language);
        assertThat(site.chargesOf(baht)).isEqualTo("failed payment_cancelled");

        Asked yen = site.link("48000", "JPY");
        open(yen.page(), language);
        openWay("shop");
        type("shop_name", "山田");
        type("shop_email", "yamada@example.com");
        type("shop_phone", "090-1234-5678");
        click("button[value=econtext]");
        arrive("/authorize/");
        pictures("shop-" + language);
        assertThat(site.chargesOf(yen)).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void whatIsWrongAndWhatIsOverIsShown(String language) {
        Asked open = site.link("50000", "THB", "open_amount[min]", "10000", "open_amount[max]", "500000");
        open(URI.create(open.page() + "?amount=1"), language);
        pictures("amount-" + language);
        browser().findElement(By.id("amount")).clear();
        browser().findElement(By.id("amount")).sendKeys("250");
        click("form button");
        type("card_number", "1");
        click("#way-card button");
        assertThat(browser().findElement(By.cssSelector("[role=alert]")).isDisplayed())
                .isTrue();
        pictures("wrong-" + language);

        site.delete("/links/" + open.id());
        open(open.page(), language);
        pictures("gone-" + language);
        assertThat(site.chargesOf(open)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void merchantLooksAround(String language) {
        Asked link = site.link("125050", "THB", "title", "INV-1001", "reference", "PO-77", "metadata[order]", "1001");
        open(site.at("/"), language);
        pictures("links-" + language);
        open(site.at("/merchant/links/new"), language);
        pictures("new-link-" + language);
        open(site.at("/merchant/links/" + link.id()), language);
        pictures("link-" + language);
        open(site.at("/merchant/inbox"), language);
        pictures("inbox-" + language);
        open(site.at("/merchant/deliveries"), language);
        pictures("deliveries-" + language);
    }

    @Test
    void mailIsReadAndPaidFrom() throws IOException {
        Asked link = site.link("125050", "THB");
        Files.writeString(Files.createDirectories(outbox).resolve("a.eml"), """
                From: Demo Trading <invoices@example.com>
                To: Ana Sato <ana@example.com>
                Subject: Invoice INV-1
                MIME-Version: 1.0
                Content-Type: text/html; charset=UTF-8

                <!doctype html><html lang="en"><body style="font-family: sans-serif"><h1>Invoice INV-1</h1>
                <p><a href="%s">Pay THB 1,250.50</a></p><script>document.title = "run"</script></body></html>
                """.formatted(link.page()));
        open(site.at("/merchant/inbox/a.eml"), "en");
        pictures("letter-en");
        String inbox = browser().getWindowHandle();
        browser().switchTo().frame(0);
        browser().findElement(By.linkText("Pay THB 1,250.50")).click();
        await().untilAsserted(() -> assertThat(browser().getWindowHandles()).hasSize(2));
        browser().getWindowHandles().stream()
                .filter(window -> !window.equals(inbox))
                .forEach(window -> browser().switchTo().window(window));

        arrive("/pay/" + link.token());
        assertThat(shown()).contains("How would you like to pay?");
        browser().close();
        browser().switchTo().window(inbox);
    }

    @Test
    void onlyOneWayToPayIsOpenAndTheKeyboardReachesIt() {
        open(site.link("5000", "THB").page(), "en");
        openWay("wallet");

        List<WebElement> ways = browser().findElements(By.cssSelector("details.way[open]"));
        assertThat(ways).extracting(way -> way.getDomAttribute("id")).containsExactly("way-wallet");
        browser().findElement(By.cssSelector("#way-card summary")).sendKeys("\n");
        assertThat(browser().findElement(By.id("card_number")).isDisplayed()).isTrue();
    }

    /** Each page as a phone and a desk see it, by day and by night. */
    private static void pictures(String name) {
        for (int width : new int[] {360, 1024}) {
            for (boolean dark : new boolean[] {false, true}) {
                chromium.look(width, dark);
                assertThat(chromium.fits()).as(name + " fits " + width).isTrue();
                chromium.picture(name + "-" + width + (dark ? "-dark" : ""));
            }
        }
        assertThat(chromium.complaints())
                .as("what the browser complains about on " + name)
                .isEmpty();
    }

    private static void open(URI address, String language) {
        browser().get(address + (address.getQuery() == null ? "?" : "&") + "lang=" + language);
        assertThat(browser().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
    }

    /** A click returns before its answer is there. */
    private static void arrive(String part) {
        await().untilAsserted(() -> assertThat(browser().getCurrentUrl()).contains(part));
    }

    /** A waiting page that reloads itself meanwhile is another page with the same buttons. */
    private static void click(String selector) {
        await().ignoreException(StaleElementReferenceException.class)
                .untilAsserted(
                        () -> browser().findElement(By.cssSelector(selector)).click());
    }

    private static void openWay(String key) {
        click("#way-" + key + " summary");
    }

    private static void type(String name, String value) {
        browser().findElement(By.name(name)).sendKeys(value);
    }

    private static String shown() {
        return browser().findElement(By.tagName("main")).getText();
    }

    private static ChromeDriver browser() {
        return chromium.driver();
    }
}
