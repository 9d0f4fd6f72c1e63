package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.link.Window;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the provider says of money is read with tolerance: odd is kept with a remark, unreadable is a record of its own. */
final class ChargeReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Window DAY = new Window(NOW.minusSeconds(86_400), NOW);

    private MoneyProvider provider;
    private OmiseLinks links;
    private Charges charges;

    @BeforeEach
    void start() throws IOException {
        provider = new MoneyProvider(NOW);
        links = provider.links(Clock.fixed(NOW, ZoneOffset.UTC));
        charges = links.charges();
    }

    @AfterEach
    void stop() throws IOException {
        links.close();
        provider.close();
    }

    private ObjectNode charge() {
        return provider.charge("chrg_test_1", NOW);
    }

    private Charge read() {
        return (Charge) charges.charge("chrg_test_1").get(0);
    }

    @Test
    void aChargeIsReadAsDocumented() {
        charge();
        Charge read = read();
        assertThat(read.linkId()).isEqualTo("link_test_1");
        assertThat(read.state().status()).isEqualTo(ChargeStatus.SUCCESSFUL);
        assertThat(read.state().paid()).isTrue();
        assertThat(read.amount()).isEqualTo(new StatedAmount("THB", 100_000));
        assertThat(read.proceeds().netMinor()).isEqualTo(96_094);
        assertThat(read.proceeds().feeVatMinor()).isEqualTo(256);
        assertThat(read.method()).isEqualTo("visa");
        assertThat(read.paidAt()).isEqualTo(NOW);
        assertThat(read.open()).isFalse();
        assertThat(read.oddities()).isEmpty();
    }

    @Test
    void anExpandedLinkIsItsId() {
        charge().putObject("link").put("object", "link").put("id", "link_test_9");
        assertThat(read().linkId()).isEqualTo("link_test_9");
    }

    @Test
    void anOlderVersionMeansTheSame() {
        ObjectNode charge = charge();
        charge.remove(List.of("created_at", "refunded_amount", "net", "funding_amount", "funding_currency", "paid"));
        charge.put("created", NOW.toString())
                .put("refunded", 500)
                .put("captured", true)
                .put("currency", "thb");

        Charge read = read();

        assertThat(read.createdAt()).isEqualTo(NOW);
        assertThat(read.refundedMinor()).isEqualTo(500);
        assertThat(read.state().paid()).isTrue();
        assertThat(read.amount().currency()).isEqualTo("THB");
        assertThat(read.proceeds().funding()).isEqualTo(read.amount());
        assertThat(read.proceeds().netMinor()).isEqualTo(96_094);
        assertThat(read.oddities()).singleElement().asString().contains("net is missing");
    }

    @Test
    void anUnknownStatusIsKeptAndStaysOpen() {
        charge().put("status", "Frozen");
        Charge read = read();
        assertThat(read.state().status()).isEqualTo(ChargeStatus.UNKNOWN);
        assertThat(read.state().statusText()).isEqualTo("frozen");
        assertThat(read.open()).isTrue();
        assertThat(read.oddities()).containsExactly("status \"frozen\" is unknown");
    }

    @Test
    void anUnknownCurrencyIsKeptAndIsNoMoney() {
        charge().put("currency", "xqz");
        Charge read = read();
        assertThat(read.amount()).isEqualTo(new StatedAmount("XQZ", 100_000));
        assertThat(read.amount().money()).isEmpty();
        assertThat(read.oddities()).containsExactly("currency XQZ is unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "pending, false, true",
        "successful, true, false",
        "successful, false, true",
        "failed, false, false",
        "expired, false, false",
        "reversed, false, false"
    })
    void whatTheProviderMayStillChangeIsOpen(String status, boolean paid, boolean open) {
        charge().put("status", status).put("paid", paid);
        assertThat(read().open()).isEqualTo(open);
    }

    @Test
    void anOpenDisputeAndAPendingRefundKeepTheirChargeOpen() {
        charge().set("dispute", provider.dispute("dspt_test_1", "chrg_test_1", "open", NOW));
        assertThat(read().open()).isTrue();
        assertThat(charges.charge("chrg_test_1")).hasSize(2).anyMatch(Dispute.class::isInstance);

        ObjectNode refund = provider.refund("rfnd_test_1", "chrg_test_1", NOW).put("status", "pending");
        charge().putObject("refunds").putArray("data").add(refund);
        assertThat(read().open()).isTrue();
        assertThat(charges.charge("chrg_test_1")).hasSize(2).anyMatch(Refund.class::isInstance);
    }

    @Test
    void theTokenIsReadFromTheDescriptionAndThePayerIsNotKeptThen() {
        ReferenceToken token = new TokenMint(new byte[32], "i", "m").token(InvoiceNumber.canonical("INV-1"), 1, 1);
        charge().put("description", "INV-1 Demo\n\n" + token.marked() + " Design")
                .putNull("link");
        assertThat(read().token()).isEqualTo(token);
        assertThat(read().payer().name()).isNull();
        assertThat(read().payer().description()).isNull();
    }

    @Test
    void ofOtherOriginIsKeptWhatAPersonRecognisesItBy() {
        charge().put("description", "Order 4111 1111 1111 1111").putNull("link");
        Charge read = read();
        assertThat(read.linkId()).isNull();
        assertThat(read.payer().name()).isEqualTo("Somchai");
        assertThat(read.payer().description()).isEqualTo("Order **** 1111");
        assertThat(read.toString()).doesNotContain("Somchai");
    }

    @Test
    void payerOfALinkThatIsNotOursIsKeptToo() {
        charge().put("description", "For INV-7").put("link", "link_test_made_by_hand");

        assertThat(read().payer().description()).isEqualTo("For INV-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "currency", "livemode", "created_at", "object"})
    void aChargeWithoutWhatMattersIsListedWithItsReason(String field) {
        charge().remove(field);
        assertThat(charges.charge("chrg_test_1")).singleElement().isInstanceOfSatisfying(Unreadable.class, odd -> {
            assertThat(odd.id()).isEqualTo("chrg_test_1");
            assertThat(odd.reason()).isNotBlank();
        });
    }

    @Test
    void aThingWithoutAnIdIsListedByItsDigest() {
        charge().put("id", "not an id");
        List<ProviderRecord> page = new ArrayList<>();
        assertThat(charges.list(RecordKind.CHARGE, DAY, 1000, read -> page.addAll(read.records()))
                        .isWhole())
                .isTrue();
        assertThat(page)
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class, odd -> assertThat(odd.id()).hasSize(64));
    }

    @Test
    void oneBadObjectDoesNotStopItsPage() {
        charge();
        provider.charge("chrg_test_2", NOW).put("amount", "many");
        provider.charge("chrg_test_3", NOW);
        List<ProviderRecord> page = new ArrayList<>();
        assertThat(charges.list(RecordKind.CHARGE, DAY, 1000, read -> page.addAll(read.records()))
                        .ids())
                .isEqualTo(3);
        assertThat(page).extracting(ProviderRecord::id).contains("chrg_test_1", "chrg_test_2", "chrg_test_3");
    }

    @Test
    void transactionsAreReadInEitherVersion() {
        ObjectNode thing = provider.transaction("trxn_test_1", "chrg_test_1", NOW);
        thing.remove(List.of("direction", "origin", "key"));
        thing.put("type", "debit").putObject("source").put("id", "rfnd_test_1");
        List<ProviderRecord> page = new ArrayList<>();
        charges.list(RecordKind.TRANSACTION, DAY, 1000, read -> page.addAll(read.records()));
        assertThat(page).singleElement().isInstanceOfSatisfying(Transaction.class, read -> {
            assertThat(read.credit()).isFalse();
            assertThat(read.origin()).isEqualTo(Transaction.Origin.REFUND);
            assertThat(read.transferableAt()).isEqualTo(NOW);
        });
    }

    @Test
    void theChargesOfALinkAreReadAndAnUnknownLinkIsNotTakenForUnpaid() {
        charge();
        assertThat(charges.ofLink("link_test_1")).hasSize(1);

        provider.trouble("/links/link_test_2", 404);
        assertThatThrownBy(() -> charges.ofLink("link_test_2"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("link_test_2");
    }

    @Test
    void anUnknownChargeIsEmpty() {
        assertThat(charges.charge("chrg_test_404")).isEmpty();
    }
}
