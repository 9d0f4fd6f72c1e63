package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.SendBy;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter against the sandbox: two readings of one contract, written apart. */
final class SandboxContractTest {

    @TempDir
    private Path store;

    private Sandbox sandbox;
    private OmiseLinks links;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
        links = new OmiseLinks(settings(sandbox.secretKey()), Clock.systemUTC(), System::nanoTime);
    }

    @AfterEach
    void stop() {
        links.close();
        sandbox.close();
    }

    @Test
    void accountSaysWhatItCanTake() {
        ProviderAccount account = links.account();

        assertThat(account.id()).isEqualTo(sandbox.accountId());
        assertThat(account.livemode()).isFalse();
        assertThat(account.currency()).isEqualTo("THB");
        assertThat(account.minimumMinor()).isEqualTo(2_000);
        assertThat(account.maximumMinor()).isEqualTo(15_000_000);
        assertThat(account.currencies()).contains("THB", "JPY", "SGD", "MYR", "USD");
        assertThat(account.extensions()).isEmpty();
    }

    @Test
    void createdLinkIsReadListedAndEnded() {
        PaymentLink link = created("INV-1", "THB", 125050);

        assertThat(links.read(link.id())).contains(link);
        assertThat(links.newest()).contains(link);
        assertThat(links.since(Instant.now().minusSeconds(60), it -> true).links())
                .containsExactly(link);
        assertThat(links.since(Instant.now().minusSeconds(60), it -> true).stable())
                .isTrue();
        assertThat(links.end(link.id())).isInstanceOf(EndOutcome.Ended.class);
        assertThat(links.end(link.id())).isInstanceOf(EndOutcome.Ended.class);
        assertThat(links.read("link_test_none")).isEmpty();
    }

    @Test
    void usedLinkIsNotEnded() throws Exception {
        PaymentLink link = created("INV-2", "JPY", 54000);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(sandbox.baseUrl().resolve("/_sandbox/links/" + link.id() + "/pay"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(links.end(link.id())).isInstanceOf(EndOutcome.Used.class);
        assertThat(links.read(link.id()).orElseThrow().deleted()).isFalse();
    }

    @Test
    void refusalsAreRefusals() {
        assertThat(create("INV-3", "THB", 1)).isInstanceOf(CreateOutcome.Refused.class);
        try (OmiseLinks stranger =
                new OmiseLinks(settings("skey_test_stranger"), Clock.systemUTC(), System::nanoTime)) {
            assertThat(stranger.create(request("INV-4", "THB", 2000), inTime()))
                    .isInstanceOf(CreateOutcome.KeyRefused.class);
        }
    }

    @Test
    void doctorFindsAllWell() {
        assertThat(new ProviderCheck(settings(sandbox.secretKey()), Clock.systemUTC(), System::nanoTime).findings())
                .allMatch(finding -> finding.level() == ProviderCheck.Level.OK);
        assertThat(new ProviderCheck(settings("skey_test_stranger"), Clock.systemUTC(), System::nanoTime).findings())
                .anyMatch(finding -> finding.level() == ProviderCheck.Level.FAILED
                        && finding.remedy().contains("dashboard"));
    }

    private PaymentLink created(String number, String currency, long minor) {
        CreateOutcome outcome = create(number, currency, minor);
        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        return ((CreateOutcome.Created) outcome).link();
    }

    private CreateOutcome create(String number, String currency, long minor) {
        return links.create(request(number, currency, minor), inTime());
    }

    private static SendBy inTime() {
        return SendBy.in(Duration.ofSeconds(30), Clock.systemUTC(), System::nanoTime);
    }

    private static LinkRequest request(String number, String currency, long minor) {
        var token = new TokenMint(new byte[32], "t", "omise/a/test").token(InvoiceNumber.canonical(number), 1, 1);
        return new LinkRequest(
                token,
                Money.ofMinor(CurrencyUnit.of(currency), minor),
                number + " · Demo",
                token.marked() + " ค่าบริการ デザイン",
                false);
    }

    private ProviderSettings settings(String key) {
        return MoneyProvider.settings(sandbox.baseUrl(), key);
    }
}
