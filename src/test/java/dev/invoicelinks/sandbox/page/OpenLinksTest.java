package dev.invoicelinks.sandbox.page;

import static dev.invoicelinks.sandbox.page.Customer.payByCard;
import static dev.invoicelinks.sandbox.page.Customer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.page.Site.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links whose amount the customer chooses, and links that end. */
final class OpenLinksTest {

    private static Site site;

    @BeforeAll
    static void start(@TempDir Path home) {
        site = new Site(home.resolve("sandbox"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void suggestedAmountIsShownAndAnotherCanBePaid() throws IOException {
        Asked link = donation();
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            assertThat(text(page)).contains("You choose the amount", "From THB 100.00 to THB 5,000.00");
            assertThat(page.<HtmlInput>querySelector("#amount").getValue()).isEqualTo("500.00");

            HtmlPage ways = choose(page, "1,234.50");
            assertThat(text(ways)).contains("THB 1,234.50", "Change amount");
            assertThat(text(payByCard(ways, "4242424242424242"))).contains("THB 1,234.50");
        }
        assertThat(site.get("/links/" + link.id() + "/charges")
                        .get("data")
                        .get(0)
                        .get("amount")
                        .asLong())
                .isEqualTo(123450);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ''      | Enter the amount that you want to pay
            en | 99.99   | at least THB 100.00
            en | 5000.01 | at most THB 5,000.00
            en | 100.005 | more decimals than THB has
            en | ten     | in digits, such as 100.00
            th | 99      | ต้องไม่น้อยกว่า ฿100.00
            ja | 99      | THB 100.00 以上
            """)
    void amountThatIsNotTakenIsExplained(String language, String typed, String words) throws IOException {
        Asked link = donation();
        try (WebClient browser = site.browser(language)) {
            HtmlPage refused = choose(browser.getPage(link.page().toURL()), typed);

            assertThat(text(refused)).contains(words);
            assertThat(refused.<HtmlInput>querySelector("#amount").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(refused.querySelectorAll("button[name=method]")).isEmpty();
        }
    }

    @Test
    void amountThatIsChangedBehindTheFormIsNotCharged() throws IOException {
        Asked link = donation();
        try (WebClient browser = site.browser("en")) {
            HtmlPage ways = choose(browser.getPage(link.page().toURL()), "200");
            ways.<HtmlInput>querySelector("#way-card input[name=amount]").setValue("1");

            assertThat(text(payByCard(ways, "4242424242424242"))).contains("at least THB 100.00");
        }
        assertThat(site.chargesOf(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,This link has expired", "th,ลิงก์นี้หมดอายุแล้ว", "ja,このリンクは期限切れです"})
    void expiredLinkSaysSoAndTakesNoMoney(String language, String words) throws IOException {
        String end = site.now().plusSeconds(3600).toString();
        Asked link = site.link("5000", "THB", "expires_at", end, "reference", "PO-77");
        try (WebClient browser = site.browser(language)) {
            HtmlPage open = browser.getPage(link.page().toURL());
            assertThat(text(open)).contains("PO-77");
            site.control("/_sandbox/clock", "{\"advance\":\"PT1H\"}");

            HtmlPage refused = payByCard(open, "4242424242424242");
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(410);
            assertThat(text(refused)).contains(words, "Demo Trading");
            assertThat(text(browser.getPage(link.page().toURL()))).contains(words);
        }
        assertThat(site.chargesOf(link)).isEmpty();
    }

    @Test
    void customerWhoDoesNotComeInTimeIsToldSo() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            HtmlPage waiting =
                    page.<HtmlButton>querySelector("button[value=promptpay]").click();
            site.control("/_sandbox/clock", "{\"advance\":\"PT25H\"}");
            HtmlPage late =
                    browser.getPage(URI.create(waiting.getUrl().toString()).toURL());

            assertThat(text(late)).contains("The payment was not made in time", "Nothing was charged");
        }
        assertThat(site.chargesOf(link)).isEqualTo("expired");
    }

    @Test
    void customerWhoPaysLaterPaysByTheSandboxsClock() throws IOException {
        site.control("/_sandbox/clock", "{\"stopped\":true}");
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            HtmlPage waiting =
                    page.<HtmlButton>querySelector("button[value=promptpay]").click();
            waiting.<HtmlButton>querySelector("button[value=later]").click();
            site.control("/_sandbox/clock", "{\"advance\":\"PT9S\"}");
            assertThat(site.chargesOf(link)).isEqualTo("pending");

            site.control("/_sandbox/clock", "{\"advance\":\"PT2S\"}");
            assertThat(site.chargesOf(link)).isEqualTo("successful");
        } finally {
            site.control("/_sandbox/clock", "{\"stopped\":false}");
        }
    }

    private static Asked donation() {
        return site.link(
                "50000",
                "THB",
                "open_amount[min]",
                "10000",
                "open_amount[max]",
                "500000",
                "open_amount[suggested]",
                "50000");
    }

    private static HtmlPage choose(HtmlPage page, String amount) throws IOException {
        HtmlForm form = page.querySelector("form");
        form.getInputByName("amount").setValue(amount);
        return form.<HtmlButton>querySelector("button").click();
    }
}
