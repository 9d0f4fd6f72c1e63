package dev.invoicelinks.torture.faults;

import dev.invoicelinks.Books;
import dev.invoicelinks.cli.Home;
import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.checker.Checker;
import dev.invoicelinks.torture.checker.Evidence;
import dev.invoicelinks.torture.checker.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An arena whose provider, mail server, gateway and database can all be made to fail. */
final class Stage implements AutoCloseable {

    /** Who gets every text message instead of the customers. */
    private static final String TEST_PHONE = "+66812345678";

    private static final long DOUBTS_SEED = 3;

    private static final AtomicLong STAGES = new AtomicLong();
    private static final long JOBS_OF_A_STAGE = 10_000;
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(30);

    private final Arena arena;
    private final FaultyRelay relay;
    private final FaultyGateway gateway;
    private final @Nullable FrailDatabase database;
    private final Path folder;
    private final boolean byText;
    private @Nullable Path file;

    private Stage(Path folder, Set<Fault.Need> needs) throws IOException {
        this.folder = folder;
        byText = needs.contains(Fault.Need.GATEWAY);
        relay = new FaultyRelay();
        gateway = new FaultyGateway(folder.resolve("texts"));
        database = needs.contains(Fault.Need.DATABASE_SERVER) ? new FrailDatabase() : null;
        arena = Arena.withMail(folder, settings().toArray(String[]::new));
        relay.passOnTo(arena.mail().port());
        numberJobsApart();
    }

    /** Spring Batch knows jobs and steps of one process by their ids alone: stages that play at once must not share any. */
    private void numberJobsApart() {
        arena.run("list");
        long first = STAGES.incrementAndGet() * JOBS_OF_A_STAGE;
        try (Connection books = books();
                Statement statement = books.createStatement()) {
            for (String counter : List.of("job_instance", "job_execution", "step_execution")) {
                statement.execute("alter sequence batch_" + counter + "_seq restart with " + first);
            }
        } catch (SQLException changed) {
            throw new IllegalStateException("The tables of Spring Batch are others now", changed);
        }
    }

    private Connection books() throws SQLException {
        return database == null
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + arena.home().path("data/db/books") + Books.H2_OPTIONS, "sa", "")
                : DriverManager.getConnection(database.url());
    }

    static Stage in(Path folder, Set<Fault.Need> needs) {
        try {
            return new Stage(folder, needs);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "invoice-links.provider.call-timeout: 400ms",
                "invoice-links.provider.read-timeout: 400ms",
                "invoice-links.provider.send-by: 1s",
                "invoice-links.mail.port: " + relay.port(),
                "invoice-links.mail.reply-timeout: 600ms"));
        if (byText) {
            settings.addAll(List.of(
                    "invoice-links.notice.channels: sms",
                    "invoice-links.notice.test-to: \"" + TEST_PHONE + "\"",
                    "invoice-links.sms.url: " + gateway.address(),
                    "invoice-links.sms.fields: {to: \"{{to}}\", text: \"{{text}}\", reference: \"{{reference}}\"}",
                    "invoice-links.sms.reference: /sid",
                    "invoice-links.sms.call-timeout: 400ms"));
        }
        if (database != null) {
            settings.add("spring.datasource.url: \"" + database.url() + "\"");
            settings.add("spring.datasource.username: postgres");
        }
        return settings;
    }

    Home home() {
        return arena.home();
    }

    FaultyRelay relay() {
        return relay;
    }

    FaultyGateway gateway() {
        return gateway;
    }

    FrailDatabase database() {
        return Objects.requireNonNull(database);
    }

    /** Sets a rule at the provider. */
    void rule(String rule) {
        arena.fault(rule);
    }

    /** From now on a third of the links are made and nobody hears of it. */
    void doubts() {
        arena.fault(
                "{\"fault\":\"reset_after_work\",\"method\":\"POST\",\"path\":\"/links\",\"probability\":0.30,\"seed\":"
                        + DOUBTS_SEED + "}");
    }

    /** A file of so many invoices, whose customers can be reached as this stage reaches them. */
    void invoices(int count) {
        List<String> lines = new ArrayList<>(
                List.of("invoice_number,customer_id,customer_name,email,phone,amount,currency,due_date,description"));
        for (int number = 1; number <= count; number++) {
            lines.add("F-" + number + ",C-" + number + ",Customer " + number + ",f" + number
                    + "@customer.example,+6681%07d,".formatted(number) + (99 + number)
                    + ".00,THB,2099-12-20,Consulting");
        }
        try {
            file = Files.write(folder.resolve("faulty.csv"), lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Issues the file, as cron would again and again. */
    Home.Ran issue() {
        if (database != null) {
            database.aMinutePasses();
        }
        return arena.run("issue", String.valueOf(file), "--json");
    }

    /** How many calls the provider's rules struck, doubts aside. */
    long struckAtProvider() {
        long struck = 0;
        for (JsonNode rule : rules()) {
            if (rule.path("rule").path("seed").asLong() != DOUBTS_SEED) {
                struck += rule.path("struck").asLong();
            }
        }
        return struck;
    }

    private JsonNode rules() {
        HttpRequest request = HttpRequest.newBuilder(arena.sandbox().baseUrl().resolve("/_sandbox/faults"))
                .build();
        return Awaitility.await()
                .atMost(LONGEST_REFUSAL)
                .ignoreExceptions()
                .until(
                        () -> JsonMapper.shared()
                                .readTree(arena.client()
                                        .send(request, HttpResponse.BodyHandlers.ofString())
                                        .body()),
                        read -> true);
    }

    void endFaults() {
        arena.endFaults();
        relay.calm();
        gateway.calm();
        if (database != null) {
            database.calm();
        }
    }

    /** What the provider, the mail server or the gateway, and the report have. */
    Verdict check() {
        Evidence evidence = arena.evidence().withInputs(List.of(Objects.requireNonNull(file)));
        return Checker.check(byText ? evidence.withMail(gateway.folder(), TEST_PHONE) : evidence);
    }

    /** The newest result file. */
    Path result() {
        return arena.home().files("data/results").stream()
                .filter(path -> path.endsWith("result.csv"))
                .max(Comparator.comparing(Stage::writtenAt))
                .orElseThrow();
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        arena.close();
        relay.close();
        gateway.close();
        if (database != null) {
            database.close();
        }
    }
}
