package dev.invoicelinks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.invoicelinks.Books;
import dev.invoicelinks.cli.Home;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The program serves: a customer pays, the provider's webhook tells, and the invoice is settled before the night; SIGTERM ends it in order. */
final class ServeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Home home;
    private Program program;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(new SandboxSettings(0, folder.resolve("witness"), true));
        address = URI.create("http://127.0.0.1:" + freePort());
        String secret = JsonMapper.shared()
                .readTree(post(
                        sandbox.baseUrl().resolve("/_sandbox/webhooks"),
                        "{\"url\":\"" + address + "/webhooks/omise\"}"))
                .path("secret")
                .asString();
        home = Home.in(
                folder.resolve("home"),
                "invoice-links.provider.base-url: " + sandbox.baseUrl(),
                "invoice-links.provider.secret-key: " + sandbox.secretKey(),
                "invoice-links.merchant.zone: Asia/Bangkok",
                "invoice-links.merchant.name: Served Trading",
                "invoice-links.webhook.port: " + address.getPort(),
                "invoice-links.webhook.secret: " + secret);
        program = new Program(home.folder(), List.of());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aPaymentIsInTheBooksAsSoonAsTheProviderTells() throws Exception {
        assertThat(program.run(
                        "issue",
                        Path.of("samples/one-invoice.csv").toAbsolutePath().toString()))
                .as(program.output())
                .isZero();
        String link = inBooks("select link_id from payment_link").get(0);

        Process serving = program.start("serve");
        await().atMost(PATIENCE).until(() -> health().contains("\"status\":\"up\"") || !serving.isAlive());
        post(sandbox.baseUrl().resolve("/_sandbox/links/" + link + "/pay"), "");
        await().atMost(PATIENCE).until(() -> health().contains("\"done\":1"));

        assertThat(program.run("status")).as(program.output()).isEqualTo(4);
        assertThat(program.output()).contains("It has the books open", "If it is `invoice-links serve`, stop it");

        serving.destroy();
        assertThat(serving.waitFor(10, TimeUnit.SECONDS)).as(program.output()).isTrue();
        assertThat(inBooks("select status from charge")).containsExactly("SUCCESSFUL");
        assertThat(inBooks("select settlement from invoice_settlement")).containsExactly("PAID");
    }

    @Test
    void withoutASecretItRefusesToStart() {
        home.local(List.of("invoice-links.sandbox.port: 0"));
        assertThat(program.run("serve")).isEqualTo(2);
        assertThat(program.output()).contains("webhook.secret is not set", "secret-file");
    }

    private List<String> inBooks(String sql) {
        try (Books books = Books.inFile(home.path("data/db/books"))) {
            return books.template().queryForList(sql, String.class);
        }
    }

    private String health() {
        try {
            return client.send(
                            HttpRequest.newBuilder(address.resolve("/health")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String post(URI to, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
