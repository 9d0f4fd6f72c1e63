package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.sandbox.Parts;
import dev.invoicelinks.sandbox.api.Caller.Said;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.ChargeStatus;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Method;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A charge's whole life as the API tells it. */
final class ChargesTest extends Provider {

    private static final Card CARD = Card.of("4242424242424242", "Somchai", 12, 2099);

    private Payments payments;

    ChargesTest() {
        super(false);
    }

    @BeforeEach
    void takeParts() {
        payments = Parts.of(sandbox, Payments.class);
    }

    @Test
    void cardChargeHasTheFieldsOfTheContract() {
        String link = caller.link(100000);
        Charge paid = payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD)));

        JsonNode charge = caller.get("/charges/" + paid.id()).json();

        assertThat(charge.propertyNames())
                .startsWith("object", "id", "location", "amount", "net", "fee", "fee_vat", "interest", "interest_vat")
                .contains(
                        "funding_amount",
                        "funding_currency",
                        "refunded_amount",
                        "refunds",
                        "transaction_fees",
                        "link",
                        "description",
                        "metadata",
                        "card",
                        "source",
                        "schedule",
                        "customer",
                        "dispute",
                        "transaction",
                        "failure_code",
                        "failure_message",
                        "status",
                        "authorized",
                        "capturable",
                        "capture",
                        "disputable",
                        "refundable",
                        "reversed",
                        "reversible",
                        "voided",
                        "paid",
                        "expired",
                        "created_at",
                        "paid_at",
                        "authorized_at",
                        "expires_at",
                        "expired_at",
                        "reversed_at",
                        "return_uri",
                        "authorize_uri");
        assertThat(charge.get("status").asString()).isEqualTo("successful");
        assertThat(charge.get("net").asLong()).isEqualTo(96094);
        assertThat(charge.get("transaction_fees").toString())
                .isEqualTo("{\"fee_flat\":\"0.0\",\"fee_rate\":\"3.65\",\"vat_rate\":\"7.0\"}");
        assertThat(charge.get("card").get("last_digits").asString()).isEqualTo("4242");
        assertThat(charge.toString()).doesNotContain("4242424242424242");
        assertThat(charge.get("return_uri").asString())
                .isEqualTo(caller.get("/links/" + link).text("payment_uri") + "/complete");
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, 100000, THB, 3650, 256, 96094",
        "CARD, 12345, THB, 451, 32, 11862",
        "PROMPTPAY, 156000, THB, 2574, 180, 153246",
        "ECONTEXT, 1000, JPY, 37, 3, 960",
    })
    void feesAreThoseOfTheWorkedNumbers(Method method, long amount, String currency, long fee, long vat, long net) {
        String link = caller.link("\"amount\":" + amount + ",\"currency\":\"" + currency + "\"");
        Means means = method == Method.CARD ? Means.by(CARD) : Means.by(method);

        Charge charge = payments.begin(Attempt.of(link, "k", amount, means));
        Said said = caller.get("/charges/" + charge.id());

        assertThat(List.of(said.number("fee"), said.number("fee_vat"), said.number("net")))
                .containsExactly(fee, vat, net);
    }

    @Test
    void offlineChargeIsPendingUntilTheBankSettlesIt() {
        String link = caller.link(156000);
        Charge pending = payments.begin(Attempt.of(link, "k", 156000, Means.by(Method.PROMPTPAY)));

        Said before = caller.get("/charges/" + pending.id());
        payments.settle(pending.id());
        Said after = caller.get("/charges/" + pending.id());

        assertThat(before.text("status")).isEqualTo("pending");
        assertThat(before.json().get("source").get("flow").asString()).isEqualTo("offline");
        assertThat(before.json().get("source").get("type").asString()).isEqualTo("promptpay");
        assertThat(before.json().get("paid_at").isNull()).isTrue();
        assertThat(before.text("expires_at")).isNotEmpty();
        assertThat(after.text("status")).isEqualTo("successful");
        assertThat(caller.get("/links/" + link).json().get("used").asBoolean()).isTrue();
        assertThat(keys(caller.get("/charges/" + pending.id() + "/events")))
                .containsExactly("charge.create", "charge.complete");
    }

    @Test
    void eventShowsItsChargeAsItWasThen() {
        String link = caller.link(156000);
        Charge pending = payments.begin(Attempt.of(link, "k", 156000, Means.by(Method.PROMPTPAY)));
        payments.settle(pending.id());

        JsonNode events =
                caller.get("/charges/" + pending.id() + "/events").json().get("data");

        assertThat(events.get(0).get("data").get("status").asString()).isEqualTo("pending");
        assertThat(events.get(0).get("data").get("paid").asBoolean()).isFalse();
        assertThat(events.get(0).get("webhook_deliveries")).isEmpty();
        assertThat(events.get(1).get("data").get("status").asString()).isEqualTo("successful");
        assertThat(keys(caller.get("/events"))).containsExactly("link.create", "charge.create", "charge.complete");
    }

    @Test
    void failedCardLeavesTheLinkOpen() {
        String link = caller.link(100000);
        Charge failed = payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD))
                .failing(Card.failure("4111111111140011").orElseThrow()));

        Said charge = caller.get("/charges/" + failed.id());

        assertThat(charge.text("status")).isEqualTo("failed");
        assertThat(charge.text("failure_code")).isEqualTo("insufficient_fund");
        assertThat(charge.text("failure_message")).isNotEmpty();
        // the trap of the contract: a failed charge shows what it would have brought
        assertThat(charge.number("net")).isEqualTo(96094);
        assertThat(charge.json().get("transaction").isNull()).isTrue();
        assertThat(caller.get("/links/" + link).text("status")).isEqualTo("active");
        assertThat(caller.get("/transactions").number("total")).isZero();
    }

    @Test
    void declinedRedirectFails() {
        String link = caller.link(100000);
        Charge pending = payments.begin(Attempt.of(link, "k", 100000, Means.byThreeDSecure(CARD)));
        assertThat(caller.get("/charges/" + pending.id()).text("authorize_uri")).endsWith(pending.id());

        payments.fail(pending.id(), FailureCode.PAYMENT_REJECTED);

        assertThat(caller.get("/charges/" + pending.id()).text("failure_code")).isEqualTo("payment_rejected");
        assertThatThrownBy(() -> payments.settle(pending.id())).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void sameAttemptIsTheSameCharge() {
        String link = caller.link("\"amount\":100000,\"currency\":\"THB\",\"multiple\":true");

        Charge first = payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD)));
        Charge again = payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD)));
        payments.begin(Attempt.of(link, "other", 100000, Means.by(CARD)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(caller.get("/links/" + link + "/charges").number("total")).isEqualTo(2);
        assertThat(caller.get("/links/" + link).json().get("used").asBoolean()).isFalse();
    }

    @Test
    void onlyTheFirstOfTwoPendingChargesIsPaid() {
        String link = caller.link(100000);
        Charge first = payments.begin(Attempt.of(link, "a", 100000, Means.by(Method.PROMPTPAY)));
        Charge second = payments.begin(Attempt.of(link, "b", 100000, Means.by(Method.PROMPTPAY)));

        assertThat(payments.settle(second.id()).status()).isEqualTo(ChargeStatus.SUCCESSFUL);
        assertThat(payments.settle(first.id()).failure()).isEqualTo(FailureCode.PAYMENT_REJECTED);
        assertThatThrownBy(() -> payments.begin(Attempt.of(link, "c", 100000, Means.by(CARD))))
                .isInstanceOf(PaymentRefused.class)
                .hasMessageContaining("used");
    }

    @Test
    void authorisedMoneyIsCapturedOrReversed() {
        String link = caller.link("\"amount\":100000,\"currency\":\"THB\",\"multiple\":true");
        Attempt attempt = Attempt.of(link, "a", 100000, Means.by(CARD)).authorisedOnly();
        String captured = payments.begin(attempt).id();
        String reversed = payments.begin(
                        Attempt.of(link, "b", 100000, Means.by(CARD)).authorisedOnly())
                .id();

        assertThat(caller.get("/charges/" + captured).json().get("capturable").asBoolean())
                .isTrue();
        assertThat(caller.post("/charges/" + captured + "/capture", "{}").text("status"))
                .isEqualTo("successful");
        assertThat(caller.post("/charges/" + reversed + "/reverse", "{}").text("status"))
                .isEqualTo("reversed");
        assertThat(caller.post("/charges/" + reversed + "/capture", "{}").text("code"))
                .isEqualTo("failed_capture");
        assertThat(caller.get("/transactions").number("total")).isEqualTo(1);
    }

    @Test
    void noteIsWrittenOverACharge() {
        String link = caller.link(100000);
        String id =
                payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD))).id();

        caller.send("PATCH", "/charges/" + id, "application/x-www-form-urlencoded", "metadata[order]=7");

        assertThat(caller.get("/charges/" + id).json().get("metadata").toString())
                .isEqualTo("{\"order\":\"7\"}");
        assertThat(caller.get("/charges/" + id).text("description")).isEqualTo("INV-1\n\n#K7 consulting");
        assertThat(keys(caller.get("/charges/" + id + "/events"))).contains("charge.update");
    }

    private static List<String> keys(Said list) {
        return java.util.stream.StreamSupport.stream(list.json().get("data").spliterator(), false)
                .map(event -> event.get("key").asString())
                .toList();
    }
}
