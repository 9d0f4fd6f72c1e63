package dev.invoicelinks.sandbox.page;

import static dev.invoicelinks.sandbox.page.Customer.payByCard;
import static dev.invoicelinks.sandbox.page.Customer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.sandbox.page.Site.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The merchant's pages, as a browser without scripts sees them. */
final class MerchantPageTest {

    @TempDir
    private Path home;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(home.resolve("sandbox"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"en,Payment links,New link", "th,ลิงก์ชำระเงิน,สร้างลิงก์", "ja,支払いリンク,リンクを作成"})
    void merchantMakesALinkOpensItAndSeesItPaid(String language, String title, String newLink) throws IOException {
        try (WebClient browser = site.browser(language)) {
            HtmlPage list = browser.getPage(site.at("/").toURL());
            assertThat(text(list)).contains(title);
            HtmlForm form = filled(list.getAnchorByText(newLink).click(), "INV-9", "1,250.50");
            form.getInputByName("reference").setValue("PO-77");
            form.getInputByName("expires").setValue("2099-12-31");
            form.<HtmlTextArea>getTextAreaByName("metadata").setText("order = 1001\nshop=Asok");
            HtmlPage link = submit(form);
            assertThat(text(link)).contains("INV-9", "PO-77", "1,250.50", "1001", "Asok", "link.create");

            HtmlPage pay = browser.getPage(payAddress(link).toURL());
            payByCard(pay, "5555555555554444");
            HtmlPage paid = browser.getPage(link.getUrl());

            assertThat(text(paid)).contains("MasterCard", "4444", "charge.create", "1,250.50");
            assertThat(paid.<DomElement>querySelector(".state").getAttribute("class"))
                    .contains("used");
        }
        JsonNode made = site.get("/links").get("data").get(0);
        assertThat(made.get("amount").asLong()).isEqualTo(125050);
        assertThat(made.get("reference").asString()).isEqualTo("PO-77");
        assertThat(made.get("metadata").get("order").asString()).isEqualTo("1001");
        assertThat(made.get("expires_at").asString()).isEqualTo("2099-12-31T17:00:00Z");
    }

    @Test
    void customersChoiceIsMadeWithItsBounds() throws IOException {
        try (WebClient browser = site.browser("en")) {
            HtmlForm form =
                    filled(browser.getPage(site.at("/merchant/links/new").toURL()), "Donation", "500");
            form.<org.htmlunit.html.HtmlRadioButtonInput>getInputByValue("open").setChecked(true);
            form.<org.htmlunit.html.HtmlRadioButtonInput>getInputByValue("multiple")
                    .setChecked(true);
            form.getInputByName("least").setValue("100");
            form.getInputByName("most").setValue("5000");
            HtmlPage link = submit(form);

            assertThat(text(link)).contains("Customer’s choice", "multiple use", "THB 100.00", "THB 5,000.00");
            assertThat(text(browser.getPage(payAddress(link).toURL()))).contains("From THB 100.00 to THB 5,000.00");
        }
    }

    @Test
    void formThatIsSentTwiceMakesOneLink() throws IOException {
        try (WebClient browser = site.browser("en")) {
            HtmlForm form =
                    filled(browser.getPage(site.at("/merchant/links/new").toURL()), "INV-9", "20");
            assertThat(submit(form).getUrl()).isEqualTo(submit(form).getUrl());
        }
        assertThat(site.get("/links").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void everythingWrongIsSaidAndWhatWasTypedStays() throws IOException {
        try (WebClient browser = site.browser("en")) {
            HtmlForm form =
                    filled(browser.getPage(site.at("/merchant/links/new").toURL()), "", "1.999");
            form.getInputByName("expires").setValue("2001-01-01");
            form.<HtmlTextArea>getTextAreaByName("metadata").setText("no sign");
            HtmlPage refused = submit(form);

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(text(refused))
                    .contains(
                            "Enter a title",
                            "more decimals than THB has",
                            "Enter a day from today on",
                            "This line has no “=”: no sign");
            assertThat(refused.<HtmlForm>querySelector("main form")
                            .getInputByName("amount")
                            .getValue())
                    .isEqualTo("1.999");
        }
        assertThat(site.get("/links").get("total").asInt()).isZero();
    }

    @Test
    void classicSandboxOffersWhatTheClassicApiHas() throws IOException {
        site.close();
        site = new Site(home.resolve("classic"), true);
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(site.at("/merchant/links/new").toURL());
            assertThat(text(page)).doesNotContain("Last day").doesNotContain("The customer chooses");
            assertThat(text(submit(filled(page, "INV-9", "20")))).contains("INV-9", "THB 20.00", "No expiry");
        }
    }

    @Test
    void linksAreFilteredSearchedAndPaged() throws IOException {
        for (int number = 1; number <= 21; number++) {
            site.link("2000", "THB", "title", "INV-" + number);
        }
        Asked yen = site.link("300", "JPY", "title", "Tokyo");
        site.delete("/links/" + yen.id());
        try (WebClient browser = site.browser("en")) {
            HtmlPage first = browser.getPage(site.at("/").toURL());
            assertThat(text(first)).contains("22 links", "Tokyo", "INV-21", "Page 1 of 2");
            HtmlPage second = first.getAnchorByText("Older").click();
            assertThat(text(second)).contains("INV-1", "Page 2 of 2").doesNotContain("INV-21");

            assertThat(rows(browser, "/?q=INV-2")).hasSize(3);
            assertThat(rows(browser, "/?state=deleted")).containsExactly("Tokyo");
            assertThat(rows(browser, "/?currency=JPY")).containsExactly("Tokyo");
            assertThat(rows(browser, "/?state=active&currency=JPY")).isEmpty();
            assertThat(rows(browser, "/?state=active&q=INV-21")).containsExactly("INV-21");
            assertThat(rows(browser, "/?state=nonsense&currency=XXX&page=-1")).hasSize(20);
            assertThat(text(browser.getPage(site.at("/?q=%25").toURL()))).contains("No link matches");
        }
    }

    @Test
    void everyStateIsFoundByItsName() throws IOException {
        Asked used = site.link("2000", "THB", "title", "Used");
        String end = site.now().plusSeconds(60).toString();
        site.link("2000", "THB", "title", "Expired", "expires_at", end);
        site.link("2000", "THB", "title", "Active");
        try (WebClient browser = site.browser("en")) {
            payByCard(browser.getPage(used.page().toURL()), "4242424242424242");
            site.control("/_sandbox/clock", "{\"advance\":\"PT2M\"}");

            for (String state : List.of("Used", "Expired", "Active")) {
                assertThat(rows(browser, "/?state=" + state.toLowerCase(java.util.Locale.ROOT)))
                        .containsExactly(state);
            }
            assertThat(text(browser.getPage(site.at("/?state=used").toURL()))).contains("THB 20.00");
        }
    }

    @Test
    void merchantDeletesALinkOnceAndForAll() throws IOException {
        Asked link = site.link("2000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page =
                    browser.getPage(site.at("/merchant/links/" + link.id()).toURL());
            HtmlPage ended = page.<HtmlButton>querySelector("main form button").click();

            assertThat(text(ended)).contains("Deleted", "takes no money any more");
            assertThat(ended.querySelectorAll("main form")).isEmpty();
        }
        assertThat(site.get("/links/" + link.id()).get("deleted").asBoolean()).isTrue();
    }

    @Test
    void markupOfAnybodyIsText() throws IOException {
        Asked link = site.link("2000", "THB", "title", "<b onload=x>", "description", "</main>");
        try (WebClient browser = site.browser("en")) {
            for (String path : List.of("/", "/merchant/links/" + link.id(), "/?q=%3Cb%20onload%3Dx%3E")) {
                HtmlPage page = browser.getPage(site.at(path).toURL());
                assertThat(text(page)).contains("<b onload=x>");
                assertThat(page.getElementsByTagName("b")).isEmpty();
            }
        }
    }

    @Test
    void messageIsReadSafelyAndItsLinkPaid() throws IOException {
        Asked link = site.link("2000", "THB");
        lay("a.eml", """
                From: Demo <invoices@example.com>
                To: Ana <ana@example.com>
                Subject: Invoice INV-1
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                Pay by %1$s
                --b
                Content-Type: text/html; charset=UTF-8

                <p><a href="%1$s">Pay</a></p><script>alert(1)</script>
                --b--
                """.formatted(link.page()));
        lay("b.sms.txt", "To: +66812345678\n\nINV-2 " + link.page() + "\n");
        try (WebClient browser = site.browser("en")) {
            HtmlPage inbox = browser.getPage(site.at("/merchant/inbox").toURL());
            assertThat(text(inbox)).contains("2 messages", "Invoice INV-1", "Ana <ana@example.com>", "SMS");

            HtmlPage letter = inbox.getAnchorByText("Invoice INV-1").click();
            assertThat(letter.<DomElement>querySelector("iframe").getAttribute("sandbox"))
                    .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
            var inside = browser.getPage(site.at("/merchant/inbox/a.eml/html").toURL())
                    .getWebResponse();
            assertThat(inside.getResponseHeaderValue("Content-Security-Policy"))
                    .contains("default-src 'none'", "sandbox allow-popups")
                    .doesNotContain("allow-scripts")
                    .doesNotContain("script-src");
            HtmlPage pay = browser.getPage(
                    letter.getAnchorByText("Open the payment link").getHrefAttribute());
            assertThat(text(payByCard(pay, "4242424242424242"))).contains("has been received");
        }
    }

    @Test
    void linksOfOthersAreNoButtons() throws IOException {
        lay("a.sms.txt", "To: +66812345678\n\nINV-2 http://evil.example/pay/ABC\n");
        try (WebClient browser = site.browser("en")) {
            HtmlPage letter =
                    browser.getPage(site.at("/merchant/inbox/a.sms.txt").toURL());
            assertThat(text(letter)).contains("evil.example").doesNotContain("Open the payment link");
        }
    }

    @Test
    void deliveriesAreShownAndSentAgain() throws IOException {
        try (MockWebServer receiver = new MockWebServer();
                WebClient browser = site.browser("en")) {
            receiver.enqueue(new MockResponse.Builder().code(200).build());
            receiver.enqueue(new MockResponse.Builder().code(200).build());
            receiver.start();
            site.control("/_sandbox/webhooks", "{\"url\":\"http://127.0.0.1:" + receiver.getPort() + "/hook\"}");
            site.link("2000", "THB");
            await().untilAsserted(() -> assertThat(receiver.getRequestCount()).isEqualTo(1));
            await().untilAsserted(() -> assertThat(deliveries(browser)).contains("link.create", "Delivered", "/hook"));

            HtmlPage page = browser.getPage(site.at("/merchant/deliveries").toURL());
            page.<HtmlButton>querySelector("main form button").click();

            await().untilAsserted(() -> assertThat(receiver.getRequestCount()).isEqualTo(2));
        }
    }

    private String deliveries(WebClient browser) throws IOException {
        return text(browser.getPage(site.at("/merchant/deliveries").toURL()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8420", "127.0.0.1.evil.example"})
    void foreignNameOfThisMachineIsNotLetIn(String host) throws IOException {
        for (String path : List.of("/", "/merchant/inbox", "/merchant/links/new")) {
            assertThat(site.raw(path, host)).startsWith("HTTP/1.1 403").contains("for this machine only");
        }
    }

    @Test
    void formWithoutItsSealIsNotTaken() {
        String form = "title=x&description=x&currency=THB&amount=20&seal=x";
        assertThat(site.send(site.at("/merchant/links"), form, "X-Any", "y")).isEqualTo(403);
        assertThat(site.get("/links").get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/merchant/links/none",
                "/merchant/inbox/none.eml",
                "/merchant/inbox/..%2Fsandbox",
                "/merchant/nothing"
            })
    void whatIsNotThereIsNotFoundInWords(String path) throws IOException {
        assertThat(site.raw(path, "127.0.0.1")).matches("(?s)HTTP/1.1 40[04].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay/NONE", "/merchant/links"})
    void formThatCannotBeReadIsRefusedInWords(String path) {
        String many = "a=1&".repeat(20_000);
        for (String form : List.of("lang=%ZZ", many, "a".repeat(3_000_000))) {
            assertThat(site.send(site.at(path), form, "X-Any", "y")).isEqualTo(400);
        }
        assertThat(site.get("/links").get("total").asInt()).isZero();
    }

    private static HtmlForm filled(HtmlPage page, String title, String amount) {
        HtmlForm form = page.querySelector("main form");
        form.getInputByName("title").setValue(title);
        form.<HtmlTextArea>getTextAreaByName("description").setText("Consulting");
        form.<HtmlSelect>getSelectByName("currency").setSelectedAttribute("THB", true);
        form.getInputByName("amount").setValue(amount);
        return form;
    }

    private static HtmlPage submit(HtmlForm form) throws IOException {
        return form.<HtmlButton>querySelector("button").click();
    }

    private static URI payAddress(HtmlPage link) {
        return URI.create(link.<DomElement>querySelector(".address a").getAttribute("href"));
    }

    private List<String> rows(WebClient browser, String path) throws IOException {
        HtmlPage page = browser.getPage(site.at(path).toURL());
        return page.querySelectorAll("td.main a").stream()
                .map(link -> link.getTextContent())
                .toList();
    }

    private void lay(String name, String text) throws IOException {
        Path outbox = Files.createDirectories(home.resolve("outbox"));
        Files.writeString(outbox.resolve(name), text);
    }
}
