package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.sandbox.Parts;
import dev.invoicelinks.sandbox.api.Caller.Said;
import dev.invoicelinks.sandbox.book.Attempt;
import dev.invoicelinks.sandbox.book.Card;
import dev.invoicelinks.sandbox.book.Means;
import dev.invoicelinks.sandbox.book.Payments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys, versions, searches, and that nothing beyond the classic API shows when only it is asked for. */
final class ClassicTest extends Provider {

    ClassicTest() {
        super(true);
    }

    @Test
    void nothingBeyondTheClassicApiIsUnderstoodOrShown() {
        Said link = caller.post(
                "/links",
                "{\"amount\":2000,\"currency\":\"THB\",\"title\":\"t\",\"description\":\"d\",\"expires_at\":\"2099-01-01\",\"reference\":\"x\"}");

        assertThat(link.status()).isEqualTo(200);
        assertThat(link.json().propertyNames()).endsWith("created_at", "used_at", "deleted_at");
        assertThat(caller.get("/capability").json().has("links_extensions")).isFalse();
        assertThat(caller.get("/search?scope=link&filters[status]=active").text("code"))
                .isEqualTo("invalid_filters");
        assertThat(caller.post(
                                "/links",
                                "{\"currency\":\"THB\",\"title\":\"t\",\"description\":\"d\",\"open_amount\":true}")
                        .text("code"))
                .isEqualTo("invalid_amount");
    }

    @Test
    void liveAndTestKeysSeeTheirOwnBooks() {
        Caller live = caller.withKey(sandbox.liveSecretKey());
        String test = caller.link(2000);
        String real = live.link(3000);

        assertThat(real).matches("link_[0-9a-z]{19}");
        assertThat(live.get("/links/" + real).json().get("livemode").asBoolean())
                .isTrue();
        assertThat(live.get("/links").ids()).containsExactly(real);
        assertThat(caller.get("/links").ids()).containsExactly(test);
        assertThat(caller.get("/links/" + real).status()).isEqualTo(404);
        assertThat(live.delete("/links/" + test).status()).isEqualTo(404);
        assertThat(live.get("/account").json().get("livemode").asBoolean()).isTrue();
        assertThat(live.get("/events").number("total")).isEqualTo(1);
        assertThat(live.get("/search?scope=link").ids()).containsExactly(real);
    }

    @Test
    void publicAndUnknownKeysAreRefused() {
        for (String key : List.of(sandbox.publicKey(), "", "skey_test_x")) {
            Said refused = caller.withKey(key).get("/balance");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("code")).isEqualTo("authentication_failure");
            assertThat(refused.text("location")).isEqualTo("https://www.omise.co/api-errors#authentication-failure");
        }
    }

    @Test
    void capabilityIsNoSecret() {
        assertThat(caller.withKey(sandbox.publicKey()).get("/capability").status())
                .isEqualTo(200);
        assertThat(caller.withKey("pkey_test_x").get("/capability").status()).isEqualTo(401);
    }

    @Test
    void olderVersionsAreAnsweredInTheirShape() {
        String id = caller.link(2000);
        Said older = caller.withVersion("2017-11-02").get("/links/" + id);

        assertThat(older.text("created")).isNotEmpty();
        assertThat(older.json().has("created_at")).isFalse();
        assertThat(older.text("currency")).isEqualTo("thb");
        assertThat(caller.withVersion("2015-11-17").get("/balance").number("available"))
                .isZero();
        Said unknown = caller.withVersion("2031-01-01").get("/links/" + id);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("message")).contains("2031-01-01");
    }

    @Test
    void searchCountsAmountsInMainUnitsAndEchoesItsFilters() {
        caller.link(100000);
        String yen = caller.link("\"amount\":1000,\"currency\":\"JPY\"");
        String dear = caller.link(100050);

        Said both = caller.get("/search?scope=link&filters[amount]=1000&per_page=1");
        assertThat(both.number("total")).isEqualTo(2);
        assertThat(both.ids()).containsExactly(yen);
        assertThat(both.number("total_pages")).isEqualTo(2);
        assertThat(both.json().get("filters").get("amount").asString()).isEqualTo("1000");
        assertThat(caller.get("/search?scope=link&filters[amount]=1000.40..1001")
                        .ids())
                .containsExactly(dear);
        assertThat(caller.get("/search?scope=link&filters[currency]=jpy&order=chronological")
                        .ids())
                .containsExactly(yen);
        assertThat(caller.get("/search?scope=link&filters[created]=2000-01-01..2001-01-01")
                        .ids())
                .isEmpty();
        assertThat(caller.get("/search?scope=link&filters[amount]=much").text("code"))
                .isEqualTo("invalid_filters");
        assertThat(caller.get("/search?scope=link&filters[colour]=red").text("code"))
                .isEqualTo("invalid_filters");
        assertThat(caller.get("/search?scope=link&page=0").text("code")).isEqualTo("invalid_page");
        assertThat(caller.get("/search?scope=link&query=100%25_off").number("total"))
                .isZero();
    }

    @Test
    void chargesRefundsAndDisputesAreSearchedToo() {
        String link = caller.link(100000);
        String charge = Parts.of(sandbox, Payments.class)
                .begin(Attempt.of(link, "k", 100000, Means.by(Card.of("5555555555554444", "Somchai", 1, 2099))))
                .id();
        String refund = caller.post("/charges/" + charge + "/refunds", "{\"amount\":1000}")
                .id();

        assertThat(caller.get("/search?scope=charge&filters[card_last_digits]=4444&filters[paid]=true")
                        .ids())
                .containsExactly(charge);
        assertThat(caller.get("/search?scope=charge&query=" + link).ids()).containsExactly(charge);
        assertThat(caller.get("/search?scope=charge&filters[status]=failed").ids())
                .isEmpty();
        assertThat(caller.get("/search?scope=refund&filters[amount]=10").ids()).containsExactly(refund);
        assertThat(caller.get("/search?scope=dispute").number("total")).isZero();
    }

    @Test
    void windowsHoldTheirEndsAndTotals() {
        for (int link = 0; link < 3; link++) {
            caller.link(2000);
        }
        assertThat(caller.get("/links?offset=3").ids()).isEmpty();
        assertThat(caller.get("/links?offset=3").number("total")).isEqualTo(3);
        assertThat(caller.get("/links?from=2099-01-01").number("total")).isZero();
        assertThat(caller.get("/links?to=2001-01-01").number("total")).isZero();
        assertThat(caller.get("/links?limit=1000").number("limit")).isEqualTo(100);
        assertThat(caller.get("/links?order=reverse_chronological&offset=1&limit=1")
                        .ids())
                .isEqualTo(caller.get("/links?offset=1&limit=1").ids());
    }
}
