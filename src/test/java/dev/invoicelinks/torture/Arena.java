package dev.invoicelinks.torture;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import dev.invoicelinks.cli.Home;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import dev.invoicelinks.torture.checker.Checker;
import dev.invoicelinks.torture.checker.Evidence;
import dev.invoicelinks.torture.checker.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A classic provider and a mail server that survive, a home for the product that need not, and what all of them leave for the checker. */
public final class Arena implements AutoCloseable {

    /** Protocol times that let a doubt be decided within a second. */
    private static final List<String> QUICK = List.of(
            "invoice-links.provider.rate: 1000",
            "invoice-links.provider.burst: 100",
            "invoice-links.provider.send-by: 2s",
            "invoice-links.provider.call-timeout: 1s",
            "invoice-links.provider.read-timeout: 1s",
            "invoice-links.provider.settle-window: 200ms",
            "invoice-links.provider.look-interval: 100ms",
            "invoice-links.merchant.zone: Asia/Bangkok",
            "invoice-links.merchant.name: Torture Trading");

    /** Who gets every message: with a test key no customer is written to. */
    public static final String TEST_TO = "tester@mail.invalid-links.dev";

    private final Path folder;
    private final Sandbox sandbox;
    private final RecordingMailServer mail;
    private Home home;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Path> inputs = new ArrayList<>();
    private final FileAppender<ILoggingEvent> log = new FileAppender<>();
    private final boolean sendsMail;

    private Arena(Path folder, boolean sendsMail, String... more) throws IOException {
        this.folder = folder;
        this.sendsMail = sendsMail;
        sandbox = Sandbox.start(new SandboxSettings(0, folder.resolve("provider"), true));
        mail = new RecordingMailServer(folder.resolve("mail"), this::journalLine);
        List<String> settings = new ArrayList<>(QUICK);
        settings.add("invoice-links.provider.base-url: " + sandbox.baseUrl());
        settings.add("invoice-links.provider.secret-key: " + sandbox.secretKey());
        if (sendsMail) {
            settings.add("invoice-links.notice.test-to: " + TEST_TO);
            settings.add("invoice-links.mail.host: 127.0.0.1");
            settings.add("invoice-links.mail.port: " + mail.port());
            settings.add("invoice-links.mail.encryption: none");
        }
        List.of(more).forEach(setting -> replace(settings, setting));
        home = Home.in(folder.resolve("home"), settings.toArray(String[]::new));
        recordLog();
    }

    /** Whose messages are laid down in the outbox. */
    public static Arena in(Path folder, String... settings) throws IOException {
        return new Arena(folder, false, settings);
    }

    /** Whose messages go to the mail server, all of them to {@link #TEST_TO}. */
    public static Arena withMail(Path folder, String... settings) throws IOException {
        return new Arena(folder, true, settings);
    }

    private static void replace(List<String> settings, String setting) {
        String key = setting.substring(0, setting.indexOf(": "));
        settings.removeIf(other -> other.startsWith(key + ": "));
        settings.add(setting);
    }

    private void recordLog() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %-5level %logger{0}: %msg%n");
        encoder.start();
        log.setContext(context);
        log.setEncoder(encoder);
        log.setFile(folder.resolve("log.txt").toString());
        log.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    /** From here on the product lives in this copy of its home. */
    public void moveTo(Path copy) {
        home = Home.existing(copy);
    }

    public Home home() {
        return home;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public RecordingMailServer mail() {
        return mail;
    }

    public Path journal() {
        return folder.resolve("provider/journal.jsonl");
    }

    /** How many lines of the journal there are. */
    public long journalLine() {
        try (Stream<String> lines = Files.lines(journal())) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many lines of the journal tell of this. */
    public long count(String event) {
        try (Stream<String> lines = Files.lines(journal())) {
            return lines.filter(line -> line.contains("\"event\":\"" + event + "\""))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of so many invoices, each of another amount and customer. */
    public Path invoices(String name, String prefix, int count) {
        List<String> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            rows.add(row(prefix + number, (99 + number) + ".00"));
        }
        return file(name, rows);
    }

    /** A row of such a file. */
    public static String row(String number, String amount) {
        return number + ",C-" + number + ",Customer " + number + "," + number.toLowerCase(java.util.Locale.ROOT)
                + "@customer.example," + amount + ",THB,2026-11-20,2099-12-20,Consulting,en";
    }

    /** A file with these rows. */
    public Path file(String name, List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "invoice_number,customer_id,customer_name,email,amount,currency,issue_date,due_date,description,language");
        lines.addAll(rows);
        try {
            // two files of one name lie in two folders
            Path file = Files.createDirectories(folder.resolve("inputs/" + inputs.size()))
                    .resolve(name);
            inputs.add(Files.write(file, lines));
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Runs a command in this process, as the program would; what it says is kept for the checker. */
    public Home.Ran run(String... arguments) {
        Home.Ran ran = home.run(arguments);
        try {
            Files.writeString(
                    folder.resolve("said.txt"),
                    String.join(" ", arguments) + "\n" + ran.out() + ran.err(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return ran;
    }

    /** Sets a fault at the provider; docs/SANDBOX.md has the words. */
    public void fault(String rule) {
        control("/_sandbox/faults", rule);
    }

    public void endFaults() {
        call(HttpRequest.newBuilder(sandbox.baseUrl().resolve("/_sandbox/faults"))
                .DELETE()
                .build());
    }

    /** Calls one of the sandbox's controls. */
    public JsonNode control(String path, String json) {
        return call(HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private JsonNode call(HttpRequest request) {
        try {
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(body.isBlank() ? "{}" : body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a served product says of its health; empty while nobody answers. */
    public String health(URI served) {
        try {
            HttpRequest health =
                    HttpRequest.newBuilder(served.resolve("/health")).build();
            return client.send(health, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpClient client() {
        return client;
    }

    /** An address that the sandbox and the product agree upon, for webhooks. */
    public static URI freeAddress() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    /** What is there to look at, when everything is said to be settled. */
    public Evidence evidence() {
        Evidence evidence = Evidence.of(home.folder())
                .withJournal(journal())
                .withInputs(List.copyOf(inputs))
                .withSaid(said(), List.of(sandbox.secretKey()));
        return sendsMail ? evidence.withMail(mail.folder(), TEST_TO) : evidence;
    }

    private List<Path> said() {
        return Stream.of("said.txt", "log.txt", "home/said.txt")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    public Verdict check() {
        return Checker.check(evidence());
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(log);
        log.stop();
        mail.close();
        sandbox.close();
    }
}
