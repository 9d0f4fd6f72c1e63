package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Parts;
import dev.invoicelinks.sandbox.api.Caller.Said;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Disputing;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds, disputes, and what they do to the balance. */
final class MoneyBackTest extends Provider {

    private static final Card CARD = Card.of("4242424242424242", "Somchai", 12, 2099);

    private String charge;

    MoneyBackTest() {
        super(true);
    }

    @BeforeEach
    void pay() {
        String link = caller.link(100000);
        charge = Parts.of(sandbox, Payments.class)
                .begin(Attempt.of(link, "k", 100000, Means.by(CARD)))
                .id();
    }

    @Test
    void partialRefundsAddUpAndStopAtTheCharge() {
        Said refund =
                caller.post("/charges/" + charge + "/refunds", "{\"amount\":40000,\"metadata\":{\"why\":\"late\"}}");
        Said tooMuch = caller.post("/charges/" + charge + "/refunds", "{\"amount\":60001}");
        caller.post("/charges/" + charge + "/refunds", "{\"amount\":60000}");
        Said nothingLeft = caller.post("/charges/" + charge + "/refunds", "{\"amount\":1}");

        assertThat(refund.status()).isEqualTo(200);
        assertThat(refund.text("status")).isEqualTo("closed");
        assertThat(refund.json().get("metadata").get("why").asString()).isEqualTo("late");
        assertThat(tooMuch.text("code")).isEqualTo("invalid_amount");
        assertThat(nothingLeft.status()).isEqualTo(400);
        Said after = caller.get("/charges/" + charge);
        assertThat(after.number("refunded_amount")).isEqualTo(100000);
        assertThat(after.json().get("refunds").get("total").asLong()).isEqualTo(2);
        assertThat(after.json().get("refundable").asBoolean()).isFalse();
        assertThat(caller.get("/refunds").number("total")).isEqualTo(2);
        assertThat(caller.get("/charges/" + charge + "/refunds?order=reverse_chronological&limit=1")
                        .json()
                        .get("data")
                        .get(0)
                        .get("amount")
                        .asLong())
                .isEqualTo(60000);
        assertThat(caller.get("/charges/" + charge + "/refunds/" + refund.id()).json())
                .isEqualTo(refund.json());
        assertThat(caller.get("/balance").number("total")).isEqualTo(96094 - 100000);
    }

    @Test
    void fifteenthRefundIsRefused() {
        for (int refund = 1; refund <= 14; refund++) {
            assertThat(caller.post("/charges/" + charge + "/refunds", "{\"amount\":100}")
                            .status())
                    .isEqualTo(200);
        }
        Said fifteenth = caller.post("/charges/" + charge + "/refunds", "{\"amount\":100}");

        assertThat(fifteenth.status()).isEqualTo(422);
        assertThat(fifteenth.text("code")).isEqualTo("failed_refund");
    }

    @Test
    void lostDisputeKeepsTheMoneyAndWonOneBringsItBack() {
        Disputing disputing = Parts.of(sandbox, Disputing.class);
        String id = disputing.open(charge, "goods_or_services_not_provided").id();

        assertThat(caller.get("/disputes/open").ids()).containsExactly(id);
        assertThat(caller.get("/balance").number("total")).isEqualTo(96094 - 100000);
        Said answered = caller.send("PATCH", "/disputes/" + id, "application/json", "{\"message\":\"was delivered\"}");
        assertThat(answered.text("status")).isEqualTo("pending");
        assertThat(caller.get("/disputes/pending").ids()).containsExactly(id);
        disputing.close(id, true);
        Said won = caller.get("/disputes/" + id);
        assertThat(won.text("status")).isEqualTo("won");
        assertThat(won.json().get("transactions")).hasSize(2);
        assertThat(won.json().get("transactions").get(0).get("key").asString()).isEqualTo("dispute.started.debit");
        assertThat(caller.get("/disputes/closed").ids()).containsExactly(id);
        assertThat(caller.get("/balance").number("total")).isEqualTo(96094);
        assertThat(caller.get("/charges/" + charge)
                        .json()
                        .get("dispute")
                        .get("id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void acceptedDisputeIsLostForGood() {
        String id = Parts.of(sandbox, Disputing.class).open(charge, "fraud").id();

        Said lost = caller.send("PATCH", "/disputes/" + id + "/accept", "application/json", "{}");
        Said again = caller.post("/disputes/" + id + "/accept", "{}");

        assertThat(lost.text("status")).isEqualTo("lost");
        assertThat(lost.text("closed_at")).isNotEmpty();
        assertThat(again.status()).isEqualTo(422);
        assertThat(caller.get("/disputes").number("total")).isEqualTo(1);
        assertThat(caller.get("/events").json().get("data").toString())
                .contains("dispute.create", "dispute.close")
                .contains("\"status\":\"open\"");
    }

    @Test
    void transactionsNameTheirOriginAndWhenTheyCanBeTransferred() {
        caller.post("/charges/" + charge + "/refunds", "{\"amount\":40000}");

        Said all = caller.get("/transactions");

        assertThat(all.number("total")).isEqualTo(2);
        var credit = all.json().get("data").get(0);
        assertThat(credit.get("direction").asString()).isEqualTo("credit");
        assertThat(credit.get("key").asString()).isEqualTo("charge.captured.net");
        assertThat(credit.get("origin").asString()).isEqualTo(charge);
        assertThat(credit.get("amount").asLong()).isEqualTo(96094);
        assertThat(credit.get("transferable_at").asString())
                .isGreaterThan(credit.get("created_at").asString());
        assertThat(caller.get("/charges/" + charge).text("transaction"))
                .isEqualTo(credit.get("id").asString());
        assertThat(caller.get("/transactions/" + credit.get("id").asString()).json())
                .isEqualTo(credit);
        assertThat(caller.get("/balance").number("transferable")).isNegative();
    }

    @Test
    void nothingIsTransferredBeforeItIsTransferable() {
        Said refused = caller.post("/transfers", "{\"amount\":50000}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid_amount");
        assertThat(caller.get("/transfers").number("total")).isZero();
    }
}
