package dev.invoicelinks.sandbox.page;

import static dev.invoicelinks.sandbox.page.Customer.button;
import static dev.invoicelinks.sandbox.page.Customer.choose;
import static dev.invoicelinks.sandbox.page.Customer.decide;
import static dev.invoicelinks.sandbox.page.Customer.form;
import static dev.invoicelinks.sandbox.page.Customer.payByCard;
import static dev.invoicelinks.sandbox.page.Customer.text;
import static dev.invoicelinks.sandbox.page.Customer.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.page.Site.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pay page as a browser without scripts sees it: every way to pay, every language, and nobody charged twice. */
final class PayPageTest {

    private static final String GOOD_CARD = "4242 4242 4242 4242";

    @TempDir
    private static Path home;

    private static Site site;

    @BeforeAll
    static void start() {
        site = new Site(home.resolve("sandbox"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | THB 1,250.50 | How would you like to pay? | Thank you, your payment has been received
            th | ฿1,250.50    | เลือกวิธีชำระเงิน             | ขอบคุณ เราได้รับเงินของท่านแล้ว
            ja | THB 1,250.50 | お支払い方法をお選びください | お支払いを確認しました。ありがとうございます
            """)
    void cardIsChargedAtOnceInEveryLanguage(String language, String amount, String question, String thanks)
            throws IOException {
        Asked link = site.link("125050", "THB");
        try (WebClient browser = site.browser(language)) {
            HtmlPage page = browser.getPage(link.page().toURL());
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
            assertThat(text(page)).contains("INV-1", "Consulting", amount, question, "support@example.com");

            HtmlPage done = payByCard(page, GOOD_CARD);

            assertThat(done.getUrl().getPath()).endsWith("/complete");
            assertThat(text(done)).contains(thanks, amount, "4242").doesNotContain("42424242");
        }
        assertThat(site.chargesOf(link)).isEqualTo("successful");
        assertThat(site.get("/links/" + link.id()).get("used").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5555555555554444,successful",
        "3530111333300000,successful",
        "4111111111140011,failed insufficient_fund",
        "4111111111130012,failed stolen_or_lost_card",
        "4111111111120013,failed failed_processing",
        "4111111111110014,failed payment_rejected"
    })
    void testCardsDoWhatTheyStandFor(String number, String outcome) throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage done = payByCard(browser.getPage(link.page().toURL()), number);

            assertThat(text(done)).contains(outcome.equals("successful") ? "has been received" : "Nothing was charged");
        }
        assertThat(site.chargesOf(link)).isEqualTo(outcome);
    }

    @Test
    void declinedCardCanBeFollowedByAnother() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage declined = payByCard(browser.getPage(link.page().toURL()), "4111111111140011");
            HtmlPage again = declined.getAnchorByText("Try again").click();

            assertThat(text(payByCard(again, GOOD_CARD))).contains("has been received");
        }
        assertThat(site.chargesOf(link)).isEqualTo("failed insufficient_fund, successful");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242,paid,successful",
        "4242424242424242,refused,failed payment_cancelled",
        "4111111111140011,paid,failed insufficient_fund"
    })
    void cardsBankAsksFirstWhenItIsToldTo(String number, String decision, String outcome) throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            page.<HtmlInput>querySelector("input[name=card_secure]").setChecked(true);
            HtmlPage bank = payByCard(page, number);
            assertThat(text(bank)).contains("Confirm the payment", "THB 50.00", number.substring(12));
            assertThat(site.chargesOf(link)).isEqualTo("pending");

            decide(bank, decision);
        }
        assertThat(site.chargesOf(link)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "THB,promptpay",
        "THB,mobile_banking_bay",
        "THB,mobile_banking_bbl",
        "THB,mobile_banking_kbank",
        "THB,mobile_banking_ktb",
        "THB,mobile_banking_scb",
        "THB,internet_banking_bay",
        "THB,internet_banking_bbl",
        "THB,truemoney",
        "THB,rabbit_linepay",
        "THB,shopeepay",
        "SGD,paynow",
        "MYR,fpx",
        "MYR,duitnow_obw",
        "JPY,econtext",
        "JPY,paypay"
    })
    void everyOtherMethodWaitsForItsBankAndThenIsPaidOrNot(String currency, String method) throws IOException {
        for (String language : List.of("en", "th", "ja")) {
            String decision = language.equals("ja") ? "refused" : "paid";
            Asked link = site.link("5000", currency);
            try (WebClient browser = site.browser(language)) {
                HtmlPage bank = choose(browser.getPage(link.page().toURL()), method);
                assertThat(bank.getUrl().getPath()).contains("/authorize/chrg_test_");
                assertThat(site.chargesOf(link)).isEqualTo("pending");

                HtmlPage done = decide(bank, decision);

                assertThat(done.getUrl().getPath()).endsWith("/complete");
            }
            assertThat(site.chargesOf(link)).startsWith(decision.equals("paid") ? "successful" : "failed payment_");
            assertThat(site.get("/charges").get("data")).isNotEmpty();
        }
    }

    @Test
    void promptPayCodeAsksForTheAmount() throws IOException {
        Asked link = site.link("125050", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage waiting = choose(browser.getPage(link.page().toURL()), "promptpay");
            HtmlElement code = waiting.querySelector("[role=img]");

            assertThat(code.getAttribute("aria-label")).contains("1,250.50");
            assertThat(code.getAttribute("data-payload")).contains("54071250.50", "5802TH", "5303764");
            assertThat(code.<DomElement>querySelector("svg")).isNotNull();
        }
    }

    @Test
    void doubleClickBackButtonAndTabsAreOneCharge() throws IOException {
        Asked link = site.link("5000", "THB", "multiple", "true");
        try (WebClient browser = site.browser("en")) {
            HtmlPage first = browser.getPage(link.page().toURL());
            HtmlPage tab = browser.getPage(link.page().toURL());
            HtmlPage done = payByCard(first, GOOD_CARD);
            HtmlPage clickedAgain = payByCard(first, GOOD_CARD);
            HtmlPage fromTheOtherTab = payByCard(tab, GOOD_CARD);

            assertThat(clickedAgain.getUrl()).isEqualTo(done.getUrl());
            assertThat(fromTheOtherTab.getUrl()).isEqualTo(done.getUrl());
        }
        assertThat(site.chargesOf(link)).isEqualTo("successful");
    }

    @Test
    void linkOfManyPaymentsTakesAnotherOnlyAfterSayingSo() throws IOException {
        Asked link = site.link("5000", "THB", "multiple", "true");
        try (WebClient browser = site.browser("en")) {
            payByCard(browser.getPage(link.page().toURL()), GOOD_CARD);
            HtmlPage again = browser.getPage(link.page().toURL());
            HtmlPage tab = browser.getPage(link.page().toURL());
            assertThat(text(again)).contains("You paid this link already");
            payByCard(again, GOOD_CARD);
            payByCard(tab, GOOD_CARD);
        }
        assertThat(site.chargesOf(link)).isEqualTo("successful, successful");
    }

    @Test
    void whoeverChoosesAnotherWayLeavesTheFirst() throws IOException {
        Asked link = site.link("5000", "THB", "multiple", "true");
        try (WebClient browser = site.browser("en")) {
            HtmlPage waiting = choose(browser.getPage(link.page().toURL()), "promptpay");
            HtmlPage page = waiting.getAnchorByText("Choose another way to pay").click();
            assertThat(text(page)).contains("You started a payment with PromptPay that is not finished");
            payByCard(page, GOOD_CARD);
            HtmlPage late = decide(waiting, "paid");

            assertThat(text(late)).contains("The payment was cancelled");
        }
        assertThat(site.chargesOf(link)).isEqualTo("failed payment_cancelled, successful");
    }

    @Test
    void fiftyCustomersAtOnceMakeOneSuccessfulCharge() throws Exception {
        Asked link = site.link("5000", "THB");
        int payers = 50;
        CountDownLatch ready = new CountDownLatch(payers);
        ExecutorService crowd = Executors.newFixedThreadPool(payers);
        try {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int payer = 0; payer < payers; payer++) {
                all.add(CompletableFuture.supplyAsync(() -> paidTogether(link, ready), crowd));
            }
            List<String> seen = all.stream().map(CompletableFuture::join).toList();

            assertThat(seen)
                    .filteredOn(page -> page.contains("has been received"))
                    .hasSize(1);
            assertThat(seen)
                    .filteredOn(page -> page.contains("This has been paid"))
                    .hasSize(payers - 1);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(site.chargesOf(link)).isEqualTo("successful");
    }

    private static String paidTogether(Asked link, CountDownLatch ready) {
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            ready.countDown();
            ready.await();
            return text(payByCard(page, GOOD_CARD));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void linkThatEndedWhileTheCustomerWasAtTheBankTakesNoMoney() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient slow = site.browser("en");
                WebClient quick = site.browser("en")) {
            HtmlPage bank = choose(slow.getPage(link.page().toURL()), "promptpay");
            payByCard(quick.getPage(link.page().toURL()), GOOD_CARD);

            assertThat(text(decide(bank, "paid"))).contains("Somebody else has paid this link meanwhile");
        }
        assertThat(site.chargesOf(link)).isEqualTo("failed payment_rejected, successful");
    }

    @ParameterizedTest
    @CsvSource({"en,This link is no longer valid", "th,ลิงก์นี้ใช้ไม่ได้แล้ว", "ja,このリンクは無効です"})
    void deletedLinkSaysSoAndTakesNoMoney(String language, String words) throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser(language)) {
            HtmlPage open = browser.getPage(link.page().toURL());
            site.delete("/links/" + link.id());
            HtmlPage refused = payByCard(open, GOOD_CARD);

            assertThat(text(refused)).contains(words);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(410);
            assertThat(text(browser.getPage(link.page().toURL()))).contains(words);
        }
        assertThat(site.chargesOf(link)).isEmpty();
    }

    @Test
    void usedLinkThanksAndShowsTheConfirmationToItsPayerAlone() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient payer = site.browser("en");
                WebClient other = site.browser("en")) {
            payByCard(payer.getPage(link.page().toURL()), GOOD_CARD);
            HtmlPage mine = payer.getPage(link.page().toURL());

            assertThat(text(mine)).contains("This has been paid");
            assertThat(text(mine.getAnchorByText("See the payment confirmation").click()))
                    .contains("has been received");
            assertThat(text(other.getPage(link.page().toURL())))
                    .contains("This has been paid")
                    .doesNotContain("confirmation");
        }
    }

    @Test
    void unknownLinkIsNotFoundInWords() throws IOException {
        try (WebClient browser = site.browser("en")) {
            for (String path :
                    List.of("/pay/NONE", "/pay/%3Cscript%3E", "/pay/NONE/complete", "/pay/NONE/authorize/x")) {
                HtmlPage page = browser.getPage(site.at(path).toURL());
                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
                assertThat(text(page)).contains("This link does not exist");
            }
        }
    }

    @Test
    void otherLinksChargesAreNotShown() throws IOException {
        Asked mine = site.link("5000", "THB");
        Asked other = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage done = payByCard(browser.getPage(other.page().toURL()), GOOD_CARD);
            String charge = done.getUrl().getQuery();

            HtmlPage page = browser.getPage(
                    URI.create(mine.page() + "/complete?" + charge).toURL());
            assertThat(text(page)).contains("How would you like to pay?");
        }
    }

    @Test
    void whatIsWrongWithACardIsSaidAndNothingIsKeptOfIt() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            HtmlForm form = form(page, "card");
            type(form, "card_number", "4000 0000 0000 0002");
            type(form, "card_month", "13");
            type(form, "card_name", "ANA");
            type(form, "card_code", "987");
            HtmlPage refused = button(form, "card").click();

            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(text(refused)).contains("takes test cards only", "Enter the month and year");
            assertThat(refused.asXml()).doesNotContain("4000 0000 0000 0002").doesNotContain("987");
            assertThat(form(refused, "card").getInputByName("card_name").getValue())
                    .isEqualTo("ANA");
            for (DomElement wrong : refused.getElementsByTagName("input")) {
                if (wrong.hasAttribute("aria-invalid")) {
                    assertThat(refused.getElementById(wrong.getAttribute("aria-describedby")))
                            .as(wrong.getAttribute("name") + " is told what is wrong with it")
                            .isNotNull();
                }
            }
        }
        assertThat(site.chargesOf(link)).isEmpty();
    }

    @Test
    void shopAsksForNameMailAndPhone() throws IOException {
        Asked link = site.link("5000", "JPY");
        try (WebClient browser = site.browser("ja")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            HtmlPage refused = button(form(page, "shop"), "econtext").click();
            assertThat(text(refused)).contains("メールアドレスを入力してください");

            HtmlPage waiting = choose(refused, "econtext");
            assertThat(waiting.<HtmlElement>querySelector(".payment-number strong")
                            .getTextContent())
                    .matches("\\d{4}-\\d{4}-\\d{4}");
        }
    }

    @Test
    void markupInTitlesIsText() throws IOException {
        Asked link = site.link("5000", "THB", "title", "<script>alert(1)</script>", "description", "\"><img src=x>");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());

            assertThat(text(page)).contains("<script>alert(1)</script>", "\"><img src=x>");
            assertThat(page.getElementsByTagName("script")).isEmpty();
            assertThat(page.getElementsByTagName("img")).isEmpty();
        }
    }

    @Test
    void formFromSomewhereElseIsNotTaken() throws IOException {
        Asked link = site.link("5000", "THB");
        Asked other = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            String foreign = form(browser.getPage(other.page().toURL()), "card")
                    .getInputByName("attempt")
                    .getValue();
            for (String attempt : List.of("", "x", foreign)) {
                form(page, "card").getInputByName("attempt").setValue(attempt);
                HtmlPage refused = payByCard(page, GOOD_CARD);
                assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(403);
                assertThat(text(refused)).contains("Nothing was paid");
            }
            String ours = form(browser.getPage(link.page().toURL()), "card")
                    .getInputByName("attempt")
                    .getValue();
            String card = "attempt=" + ours + "&method=card&card_number=4242424242424242&card_name=A&card_month=12"
                    + "&card_year=2099&card_code=123";
            assertThat(site.send(link.page(), card, "Origin", "https://evil.example"))
                    .isEqualTo(403);
            assertThat(site.send(link.page(), card, "Sec-Fetch-Site", "cross-site"))
                    .isEqualTo(403);
        }
        assertThat(site.chargesOf(link)).isEmpty();
    }

    @Test
    void everyAnswerOfAPageIsGuarded() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            for (URI address : List.of(link.page(), site.at("/pay/NONE"), site.at("/"))) {
                var headers = browser.getPage(address.toURL()).getWebResponse();
                assertThat(headers.getResponseHeaderValue("Content-Security-Policy"))
                        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe");
                assertThat(headers.getResponseHeaderValue("X-Content-Type-Options"))
                        .isEqualTo("nosniff");
                assertThat(headers.getResponseHeaderValue("X-Frame-Options")).isEqualTo("DENY");
                assertThat(headers.getResponseHeaderValue("Referrer-Policy")).isEqualTo("same-origin");
                assertThat(headers.getResponseHeaderValue("Cache-Control")).isEqualTo("no-store");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void everyFieldHasALabelAndEveryPageItsLandmarks(String language) throws IOException {
        for (String currency : List.of("THB", "JPY")) {
            Asked link = site.link("5000", currency);
            try (WebClient browser = site.browser(language)) {
                HtmlPage page = browser.getPage(link.page().toURL());

                for (DomElement field : page.getElementsByTagName("input")) {
                    boolean labelled =
                            !field.getId().isEmpty() && page.querySelector("label[for=" + field.getId() + "]") != null;
                    assertThat(labelled
                                    || field.getAttribute("type").equals("hidden")
                                    || field.getParentNode().getNodeName().equals("label"))
                            .as(field.asXml())
                            .isTrue();
                }
                assertThat(page.getElementsByTagName("h1")).hasSize(1);
                assertThat(page.getElementsByTagName("main")).hasSize(1);
                assertThat(page.getTitleText()).isNotBlank();
            }
        }
    }

    @Test
    void languageThatIsChosenIsKept() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            HtmlPage page = browser.getPage(link.page().toURL());
            HtmlPage thai = page.getAnchorByText("ไทย").click();
            assertThat(thai.getDocumentElement().getAttribute("lang")).isEqualTo("th");

            HtmlPage done = payByCard(thai, GOOD_CARD);
            assertThat(done.getDocumentElement().getAttribute("lang")).isEqualTo("th");
        }
    }

    @Test
    void cardNumberIsWrittenNowhere() throws IOException {
        Asked link = site.link("5000", "THB");
        try (WebClient browser = site.browser("en")) {
            payByCard(browser.getPage(link.page().toURL()), "5555555555554444");
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("5555555555554444");
            }
        }
    }
}
