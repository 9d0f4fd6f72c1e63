package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.SendBy;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox says of money is read as it means it: two readings of one contract, written apart. */
final class ChargesContractTest {

    private static final ReferenceToken TOKEN =
            new TokenMint(new byte[32], "t", "omise/a/test").token(InvoiceNumber.canonical("INV-1"), 1, 1);

    @TempDir
    private Path store;

    private Sandbox sandbox;
    private OmiseLinks links;
    private Charges charges;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, true));
        links = MoneyProvider.linksAt(sandbox.baseUrl(), sandbox.secretKey(), Clock.systemUTC());
        charges = links.charges();
    }

    @AfterEach
    void stop() {
        links.close();
        sandbox.close();
    }

    @Test
    void aPaidChargeARefundAndTheirTransactionsAreRead() throws Exception {
        PaymentLink link = link();
        post("/_sandbox/links/" + link.id() + "/pay", "");
        Charge paid = (Charge) charges.ofLink(link.id()).get(0);
        post("/charges/" + paid.id() + "/refunds", "{\"amount\":40000}");

        List<ProviderRecord> whole = charges.charge(paid.id());

        assertThat(paid.linkId()).isEqualTo(link.id());
        assertThat(paid.token()).isEqualTo(TOKEN);
        assertThat(paid.state().status()).isEqualTo(ChargeStatus.SUCCESSFUL);
        assertThat(paid.proceeds().netMinor()).isEqualTo(96_094);
        assertThat(paid.method()).isEqualTo("visa");
        assertThat(paid.oddities()).isEmpty();
        assertThat(whole).hasSize(2);
        assertThat(((Charge) whole.get(0)).refundedMinor()).isEqualTo(40_000);
        assertThat(((Refund) whole.get(1)).amount().minor()).isEqualTo(40_000);
        assertThat(list(RecordKind.CHARGE)).extracting(ProviderRecord::id).contains(paid.id());
        assertThat(list(RecordKind.REFUND)).containsExactly(whole.get(1));
        assertThat(list(RecordKind.TRANSACTION))
                .allMatch(Transaction.class::isInstance)
                .extracting(record -> ((Transaction) record).originId())
                .contains(paid.id(), whole.get(1).id());
    }

    @Test
    void whateverTheCrowdDoesIsReadWithoutOddities() throws Exception {
        for (int number = 0; number < 30; number++) {
            link();
        }
        post("/_sandbox/customers", "{\"mix\":{\"paid\":0.3,\"failed\":0.2,\"refunded\":0.25,\"disputed\":0.25}}");
        for (RecordKind kind : RecordKind.values()) {
            assertThat(list(kind)).as(kind.list()).isNotEmpty().noneMatch(Unreadable.class::isInstance);
        }
        Dispute dispute = (Dispute) list(RecordKind.DISPUTE).get(0);
        assertThat(charges.dispute(dispute.id())).containsExactly(dispute);
        assertThat(charges.charge(dispute.chargeId())).contains(dispute);
        assertThat(list(RecordKind.CHARGE))
                .filteredOn(Charge.class::isInstance)
                .allSatisfy(record -> assertThat(((Charge) record).oddities()).isEmpty());
    }

    @Test
    void theProvidersClockIsRead() {
        assertThat(charges.now().latest()).isAfter(Instant.now().minusSeconds(5));
        assertThat(charges.now().earliest()).isBefore(Instant.now().plusSeconds(5));
    }

    private List<ProviderRecord> list(RecordKind kind) {
        List<ProviderRecord> records = new ArrayList<>();
        Window window =
                new Window(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600));
        WindowReading reading = charges.list(kind, window, 1000, page -> records.addAll(page.records()));
        assertThat(reading.isWhole()).isTrue();
        return records;
    }

    private PaymentLink link() {
        LinkRequest request = new LinkRequest(
                TOKEN,
                Money.ofMinor(CurrencyUnit.of("THB"), 100_000),
                "INV-1 · Demo",
                TOKEN.marked() + " ค่าบริการ",
                false);
        CreateOutcome made =
                links.create(request, SendBy.in(Duration.ofSeconds(30), Clock.systemUTC(), System::nanoTime));
        return ((CreateOutcome.Created) made).link();
    }

    private void post(String path, String body) throws Exception {
        String key = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                                .header("Authorization", "Basic " + key)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
