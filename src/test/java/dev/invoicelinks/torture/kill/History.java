package dev.invoicelinks.torture.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.process.Program;
import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.checker.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One month of a merchant, in which the program is killed one to four times: files are issued and told, one is corrected, customers pay while webhooks arrive, a
 * night reconciles. After every kill the same command is given again, as cron would.
 */
final class History implements AutoCloseable {

    private static final int INVOICES = 40;
    private static final int MOST_KILLS = 4;

    /** One row in so many has an amount that cannot be taken. */
    private static final int UNREADABLE = 17;

    private static final int MOST_RUNS = 6;
    private static final long LONGEST_SECONDS = 60;

    /** After the first kill there may be nothing left to tell. */
    private static final long WEBHOOK_SECONDS = 2;

    /** The program takes so long to start; kills before that meet nothing. */
    private static final int LEAST_MILLIS = 300;

    private final Path folder;
    private final SplittableRandom random;
    private final Toll toll;
    private final Arena arena;
    private final Program program;
    private final URI served;
    private final Map<Phase, Integer> planned = new EnumMap<>(Phase.class);

    History(Path folder, long seed, Toll toll) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.random = new SplittableRandom(seed);
        this.toll = toll;
        served = Arena.freeAddress();
        arena = Arena.withMail(
                folder,
                "invoice-links.provider.rate: 200",
                "invoice-links.provider.burst: 10",
                "invoice-links.intake.batch: 10",
                "invoice-links.webhook.port: " + served.getPort(),
                "invoice-links.webhook.secret-file: webhook.key");
        program = new Program(arena.home().folder(), List.of());
        for (int kill = 1 + random.nextInt(MOST_KILLS); kill > 0; kill--) {
            planned.merge(Phase.values()[random.nextInt(Phase.values().length)], 1, Integer::sum);
        }
    }

    /** Lives it through; what is left is looked at by the checker. */
    Verdict run() throws Exception {
        subscribe();
        List<String> rows = new ArrayList<>();
        for (int number = 1; number <= INVOICES; number++) {
            rows.add(Arena.row("K-" + number, (99 + number) + (number % UNREADABLE == 0 ? ".005" : ".00")));
        }
        Path file = arena.file("killed.csv", rows);
        String[] issue = {"issue", file.toString()};
        kills(Phase.IMPORT, issue, this::received, 250);
        kills(Phase.ISSUE, issue, () -> more("link.create", INVOICES / 2), 20);
        kills(Phase.SEND, issue, this::moreMail, 5);
        kills(Phase.RESULTS, issue, this::allTold, 120);
        complete(issue);
        revise();
        serve();
        String[] reconcile = {"reconcile"};
        kills(Phase.RECONCILE, reconcile, () -> more("request", 6), 500);
        complete(reconcile);
        Verdict verdict = arena.check();
        toll.ended(verdict);
        return verdict;
    }

    private void subscribe() throws IOException {
        String secret = arena.control("/_sandbox/webhooks", "{\"url\":\"" + served + "/webhooks/omise\"}")
                .path("secret")
                .asString();
        Path key = Files.writeString(arena.home().path("config/webhook.key"), secret);
        Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }

    /** Three invoices get another amount: their links are ended, others are made. */
    private void revise() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            rows.add(Arena.row("K-" + number, (200 + random.nextInt(50)) + ".00"));
        }
        String[] revise = {"issue", arena.file("corrected.csv", rows).toString(), "--accept-revisions", "--yes"};
        kills(Phase.REVISE, revise, () -> more("request", 12), 100);
        complete(revise);
    }

    private void serve() throws Exception {
        Process serving = up();
        BooleanSupplier ripe = more("webhook", INVOICES / 2);
        arena.control(
                "/_sandbox/customers",
                "{\"seed\":" + random.nextInt(1000) + ",\"mix\":{\"paid\":0.6,\"refunded\":0.1,\"failed\":0.1}}");
        for (int kill = planned.getOrDefault(Phase.WEBHOOKS, 0); kill > 0; kill--) {
            waitFor(serving, ripe, WEBHOOK_SECONDS);
            kill(Phase.WEBHOOKS, serving, 1800);
            serving = up();
            // what could not be delivered is told again, by the provider's clock
            ripe = more("webhook", 3);
            arena.control("/_sandbox/clock", "{\"advance\":\"PT20S\"}");
        }
        serving.destroy();
        assertThat(serving.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as(program.output())
                .isTrue();
    }

    private Process up() throws Exception {
        Process serving = program.start("serve");
        waitFor(serving, () -> arena.health(served).contains("\"up\""), LONGEST_SECONDS);
        return serving;
    }

    /** Ripe as soon as the journal has some more lines of a kind. */
    private BooleanSupplier more(String event, int most) {
        long wanted = arena.count(event) + 1 + random.nextInt(most);
        return () -> arena.count(event) >= wanted;
    }

    private BooleanSupplier moreMail() {
        int wanted = arena.mail().taken() + 1 + random.nextInt(INVOICES / 2);
        return () -> arena.mail().taken() >= wanted;
    }

    private BooleanSupplier received() {
        return () -> Files.exists(arena.home().path("data/files"));
    }

    private BooleanSupplier allTold() {
        return () -> arena.mail().taken() >= INVOICES - INVOICES / UNREADABLE - 1;
    }

    private void kills(Phase phase, String[] command, Supplier<BooleanSupplier> moment, int mostMillis)
            throws Exception {
        for (int kill = planned.getOrDefault(phase, 0); kill > 0; kill--) {
            BooleanSupplier ripe = moment.get();
            Process process = program.start(command);
            process.waitFor(LEAST_MILLIS, TimeUnit.MILLISECONDS);
            waitFor(process, ripe, LONGEST_SECONDS);
            kill(phase, process, mostMillis);
        }
    }

    private static void waitFor(Process process, BooleanSupplier ripe, long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (process.isAlive() && System.nanoTime() < deadline && !ripe.getAsBoolean()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
    }

    /** A process that has ended by itself was not killed, and is not counted. */
    private void kill(Phase phase, Process process, int mostMillis) throws Exception {
        process.waitFor(random.nextInt(mostMillis * 1000), TimeUnit.MICROSECONDS);
        boolean inTheMiddle = process.isAlive();
        process.destroyForcibly().waitFor();
        if (inTheMiddle) {
            toll.killed(phase, new KeptBooks(arena, folder).lost());
        }
    }

    /** The same command until nothing is open any more; what needs a person may be left. */
    private void complete(String... command) {
        int code = -1;
        for (int run = 0; run < MOST_RUNS && code != 0 && code != 3; run++) {
            code = program.run(command);
        }
        assertThat(code).as(String.join(" ", command) + "\n" + program.output()).isIn(0, 3);
    }

    @Override
    public void close() {
        arena.close();
    }
}
