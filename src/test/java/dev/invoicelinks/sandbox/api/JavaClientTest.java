package dev.invoicelinks.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The official Java client, in a process of its own since it wants far older libraries than the product, finds in the sandbox what it expects. */
final class JavaClientTest extends Provider {

    JavaClientTest() {
        super(true);
    }

    @Test
    void officialClientCreatesListsRetrievesSearchesRefundsAndDeletes() throws Exception {
        OfficialClient client = new OfficialClient(
                "java-client",
                List.of("java-client.xml", "JavaClient.java"),
                "lib/omise-java-4.0.2.jar",
                List.of(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        "java-client.xml",
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=lib"));

        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String said = client.run(sandbox, java, "-cp", "lib/*", "JavaClient.java");

        assertThat(said.lines())
                .containsExactly(
                        "used=true",
                        "amount=150000",
                        "links=1",
                        "same=true",
                        "charge=Successful",
                        "net=144142",
                        "refund=10000",
                        "events=1",
                        "found=1",
                        "deleted=true",
                        "unknown=not_found");
    }
}
