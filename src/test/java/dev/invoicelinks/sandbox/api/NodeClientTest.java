package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official Node client finds in the sandbox what it expects of the real API. */
final class NodeClientTest extends Provider {

    NodeClientTest() {
        super(true);
    }

    @Test
    void officialClientCreatesListsRetrievesSearchesAndReadsChargesAndEvents() throws Exception {
        OfficialClient client = new OfficialClient(
                "node-client",
                List.of("node-client.js"),
                "node_modules/omise/package.json",
                List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "omise@1.1.0"));

        JsonNode said = JsonMapper.shared().readTree(client.run(sandbox, "node", "node-client.js"));

        String link = said.at("/created/id").asString();
        String charge = said.at("/charge/id").asString();
        assertThat(said.at("/created/used").asBoolean()).isFalse();
        assertThat(said.at("/retrieved/used").asBoolean()).isTrue();
        assertThat(said.at("/retrieved/description").asString()).isEqualTo("#K7 ค่าบริการ");
        assertThat(said.at("/links/total").asInt()).isEqualTo(2);
        assertThat(said.at("/links/data/0/id").asString()).isEqualTo(link);
        assertThat(said.at("/search/total").asInt()).isEqualTo(1);
        assertThat(said.at("/search/data/0/id").asString()).isEqualTo(link);
        assertThat(said.at("/charges/data/0/id").asString()).isEqualTo(charge);
        assertThat(said.at("/charge/link").asString()).isEqualTo(link);
        assertThat(said.at("/charge/refunded_amount").asLong()).isEqualTo(10000);
        assertThat(said.at("/refunds/data/0/id").asString())
                .isEqualTo(said.at("/refund/id").asString());
        assertThat(said.at("/events/total").asInt()).isEqualTo(4);
        assertThat(said.at("/event/key").asString()).isEqualTo("link.create");
        assertThat(said.at("/transactions/total").asInt()).isEqualTo(2);
        assertThat(said.at("/disputes/total").asInt()).isZero();
        assertThat(said.at("/balance/object").asString()).isEqualTo("balance");
        assertThat(said.at("/account/id").asString()).isEqualTo(sandbox.accountId());
        assertThat(said.at("/capability/payment_methods").size()).isGreaterThan(5);
        assertThat(said.at("/unknown").asString()).isEqualTo("not_found");
        assertThat(said.at("/refused").asString()).isEqualTo("invalid_amount");
    }
}
