package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.sandbox.Parts;
import dev.invoicelinks.sandbox.api.Caller.Said;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox offers beyond the classic API. */
final class ExtensionsTest extends Provider {

    private static final Card CARD = Card.of("4242424242424242", "Somchai", 12, 2099);

    ExtensionsTest() {
        super(false);
    }

    @Test
    void capabilityAnnouncesThem() {
        assertThat(caller.get("/capability").json().get("links_extensions").toString())
                .isEqualTo("[\"expires_at\",\"metadata\",\"open_amount\",\"status\",\"reference\"]");
    }

    @Test
    void linkKeepsItsExpiryReferenceAndMetadata() {
        Said link = caller.post("/links", """
                {"amount":100000,"currency":"THB","title":"t","description":"d","expires_at":"2099-12-31T10:00:00+07:00",
                 "reference":"PO-7","metadata":{"invoice":"INV-1","lines":2}}
                """);

        assertThat(link.text("status")).isEqualTo("active");
        assertThat(link.text("expires_at")).isEqualTo("2099-12-31T03:00:00Z");
        assertThat(link.text("reference")).isEqualTo("PO-7");
        assertThat(link.json().get("metadata").toString()).isEqualTo("{\"invoice\":\"INV-1\",\"lines\":2}");
        assertThat(caller.get("/links/" + link.id()).json()).isEqualTo(link.json());
    }

    @Test
    void metadataIsCopiedOntoCharges() {
        String link = caller.link("\"amount\":100000,\"currency\":\"THB\",\"metadata\":{\"invoice\":\"INV-1\"}");

        Payments payments = Parts.of(sandbox, Payments.class);
        String charge =
                payments.begin(Attempt.of(link, "k", 100000, Means.by(CARD))).id();

        assertThat(caller.get("/charges/" + charge)
                        .json()
                        .get("metadata")
                        .get("invoice")
                        .asString())
                .isEqualTo("INV-1");
        assertThat(caller.get("/links/" + link).text("status")).isEqualTo("used");
    }

    @Test
    void customerChoosesAnOpenAmountWithinItsLimits() {
        String link =
                caller.link("\"currency\":\"THB\",\"open_amount\":{\"suggested\":50000,\"min\":20000,\"max\":90000}");
        Payments payments = Parts.of(sandbox, Payments.class);

        assertThat(caller.get("/links/" + link).number("amount")).isEqualTo(50000);
        assertThat(caller.get("/links/" + link)
                        .json()
                        .get("open_amount")
                        .get("max")
                        .asLong())
                .isEqualTo(90000);
        for (long amount : new long[] {19999, 90001, -1}) {
            assertThatThrownBy(() -> payments.begin(Attempt.of(link, "k" + amount, amount, Means.by(CARD))))
                    .isInstanceOf(PaymentRefused.class)
                    .hasMessageContaining("amount");
        }
        String charge =
                payments.begin(Attempt.of(link, "k", 20000, Means.by(CARD))).id();
        assertThat(caller.get("/charges/" + charge).number("amount")).isEqualTo(20000);
    }

    @Test
    void openAmountNeedsNoAmountAtAll() {
        Said form = caller.send(
                "POST",
                "/links",
                "application/x-www-form-urlencoded",
                "currency=THB&title=t&description=d&open_amount=true&metadata[a]=b");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.number("amount")).isZero();
        assertThat(form.json().get("open_amount").get("suggested").isNull()).isTrue();
        assertThat(form.json().get("metadata").get("a").asString()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":2000,\"expires_at\":\"2020-01-01\"",
                "\"amount\":2000,\"expires_at\":\"soon\"",
                "\"amount\":2000,\"metadata\":\"x\"",
                "\"open_amount\":{\"min\":5000,\"max\":4000}",
                "\"open_amount\":{\"suggested\":9000,\"max\":4000}",
                "\"open_amount\":{\"min\":-4}",
                "\"open_amount\":{\"min\":1}",
                "\"open_amount\":\"perhaps\"",
                "\"amount\":2000,\"multiple\":\"perhaps\"",
            })
    void contradictionsAreRefused(String fields) {
        Said refused =
                caller.post("/links", "{\"currency\":\"THB\",\"title\":\"t\",\"description\":\"d\"," + fields + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("object")).isEqualTo("error");
        assertThat(refused.text("message")).isNotEmpty();
    }

    @Test
    void linksAreFoundByStatusAndReference() {
        caller.link("\"amount\":2000,\"currency\":\"THB\",\"reference\":\"PO-1\"");
        String deleted = caller.link("\"amount\":2000,\"currency\":\"THB\",\"reference\":\"PO-2\"");
        caller.delete("/links/" + deleted);

        assertThat(caller.get("/search?scope=link&filters[status]=deleted").ids())
                .containsExactly(deleted);
        assertThat(caller.get("/search?scope=link&filters[reference]=PO-2").ids())
                .containsExactly(deleted);
        assertThat(caller.get("/search?scope=link&query=po-2").ids()).containsExactly(deleted);
    }
}
