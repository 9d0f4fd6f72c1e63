package dev.invoicelinks.torture.seeded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.cli.Home;
import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.issuing.Claim;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.Listing;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentUri;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.DueNotice;
import dev.invoicelinks.process.Program;
import dev.invoicelinks.reconcile.Balance;
import dev.invoicelinks.reconcile.InvoiceCase;
import dev.invoicelinks.reconcile.InvoiceVerdict;
import dev.invoicelinks.reconcile.Settlement;
import dev.invoicelinks.torture.Arena;
import dev.invoicelinks.torture.checker.Invariant;
import dev.invoicelinks.torture.checker.Verdict;
import dev.invoicelinks.torture.kill.KeptBooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The checker is worth as much as the faults it finds: each of these is put into the product, and a real run against a real provider shows it. */
@Tag("torture")
final class SeededBugsIT {

    private static final String LOST_ANSWER = """
            {"fault":"reset_after_work","method":"POST","path":"/links","nth":[3]}""";

    /** The same scenes without their bugs: whatever is found then is the checker's fault, or a bug that nobody planted. */
    private static final boolean INNOCENT = Boolean.getBoolean("torture.innocent");

    @TempDir
    private Path folder;

    private final List<Sabotage> sabotages = new ArrayList<>();
    private Arena arena;

    @AfterEach
    void close() {
        sabotages.forEach(Sabotage::close);
        arena.close();
    }

    @Test
    void checkerFindsNothingInTheProductAsItIs() throws IOException {
        arena = Arena.withMail(folder);
        arena.fault(LOST_ANSWER);
        arena.fault("""
                {"fault":"reset_before_work","method":"POST","path":"/links","nth":[5]}""");
        issued(arena.invoices("first.csv", "A-", 12));
        customers("""
                {"seed":7,"mix":{"paid":0.6,"refunded":0.2,"failed":0.1}}""");
        assertThat(arena.run("reconcile").code()).isIn(0, 3);
        revised("A-1", "500.00");
        arena.run("reconcile");

        assertThat(arena.check().findings()).isEmpty();
    }

    @Test
    void checkerCatchesBlindRetry() throws IOException {
        arena = Arena.in(folder);
        arena.fault(LOST_ANSWER);
        bug("link.omise.OmiseLinks", "create", call -> {
            Object outcome = call.proceed();
            return outcome instanceof CreateOutcome.Ambiguous ? call.proceed() : outcome;
        });
        issue(arena.invoices("blind.csv", "B-", 5));

        caught(Invariant.ONE_LINK);
    }

    /** What the message says is true only when the books say it too: after a fault in between it is said twice. */
    @Test
    void checkerCatchesMailBeforeConfirmation() throws IOException {
        arena = Arena.withMail(folder);
        AtomicBoolean fell = new AtomicBoolean();
        bug("issuing.LinkBook", "write", call -> {
            Object nothing = call.proceed();
            boolean told = false;
            for (Object outcome : call.argument(1, List.class)) {
                PaymentLink link = (PaymentLink) Inside.call(outcome, "link");
                if (link != null) {
                    mailAtOnce(link);
                    told = true;
                }
            }
            if (told && fell.compareAndSet(false, true)) {
                throw new IllegalStateException("fell down before the commit");
            }
            return nothing;
        });
        bug("notice.smtp.EmailChannel", "deliver", call -> new Delivery.Sent("told already"));
        issue(arena.invoices("early.csv", "M-", 3));
        issue();

        caught(Invariant.ONE_MESSAGE);
    }

    @Test
    void checkerCatchesSearchInsteadOfList() throws IOException {
        arena = Arena.in(folder);
        arena.fault(LOST_ANSWER);
        bug("link.omise.LinkListing", "since", call -> searched());
        issue(arena.invoices("searched.csv", "S-", 5));
        issue();

        caught(Invariant.ONE_LINK);
    }

    /** A search's index is behind what was just made. */
    private Listing searched() {
        List<PaymentLink> found = new ArrayList<>();
        Instant indexed = Instant.now().minus(Duration.ofSeconds(30));
        for (JsonNode link : get("/search?scope=link&query=&per_page=100").path("data")) {
            found.add((PaymentLink) Inside.callStatic("link.omise.LinkObject", "read", link));
        }
        return new Listing(
                found.stream()
                        .filter(link -> link.createdAt().isBefore(indexed))
                        .toList(),
                true);
    }

    /** Pages of a list that grows at its front move under the reader, who never counts. */
    @Test
    void checkerCatchesPagingFromTheNewest() throws IOException {
        arena = Arena.in(folder);
        arena.fault(LOST_ANSWER);
        arena.fault("""
                {"fault":"list_shifts","method":"GET","path":"/links","rows":40}""");
        bug("link.omise.Pages", "read", 4, this::newestFirst);
        issue(arena.invoices("paged.csv", "P-", 120));
        arena.endFaults();
        issue();

        caught(Invariant.ONE_LINK);
    }

    private WindowReading newestFirst(Sabotage.Call call) {
        @SuppressWarnings("unchecked")
        Consumer<Object> taker = call.argument(3, Consumer.class);
        Window window = call.argument(1, Window.class);
        long read = 0;
        long got = 1;
        while (got > 0) {
            Object page = Inside.call(
                    call.self(),
                    "page",
                    okhttp3.HttpUrl.get(arena.sandbox().baseUrl()
                            + "/links?order=reverse_chronological&limit=100&offset=" + read + "&to=" + window.to()));
            taker.accept(page);
            got = ((JsonNode) Inside.call(page, "items")).size();
            read += got;
        }
        return new WindowReading(read, read, false);
    }

    /** Two programs on one set of books, and neither looks whether the row is still its own. */
    @Test
    void checkerCatchesMissingFence() throws Exception {
        arena = Arena.in(
                folder,
                "invoice-links.provider.rate: 50",
                "spring.datasource.url: " + Database.POSTGRESQL.freshUrl(),
                "spring.datasource.username: postgres");
        CyclicBarrier both = new CyclicBarrier(2);
        bug("run.JdbcLeases", "takeOver", call -> {
            Object[] atOnce = call.arguments().clone();
            atOnce[3] = true;
            return call.proceedWith(atOnce);
        });
        bug("run.JdbcLeases", "confirm", call -> null);
        bug("issuing.JdbcClaims", "takeUp", call -> null);
        bug(
                "issuing.RestoreCheck",
                "check",
                call -> null); // it would take the links of the first for those of lost books
        bug("issuing.JdbcClaimsInFlight", "takeUp", call -> null);
        bug("issuing.JdbcClaimsInFlight", "keep", call -> {
            meet(both);
            return null;
        });
        bug("issuing.JdbcClaims", "batch", call -> {
            List<?> rows = call.argument(2, List.class);
            return rows.isEmpty() ? null : unchecked(call, rows);
        });
        Path file = arena.invoices("fenced.csv", "F-", 200);
        CompletableFuture<Home.Ran> first = CompletableFuture.supplyAsync(() -> issue(file));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> arena.count("link.create") > 10);
        issue(file);
        first.get(60, TimeUnit.SECONDS);
        issue();

        caught(Invariant.ONE_LINK);
    }

    private static Object unchecked(Sabotage.Call call, List<?> rows) {
        @SuppressWarnings("unchecked")
        java.util.function.Function<Object, Object[]> values = call.argument(3, java.util.function.Function.class);
        ((org.springframework.jdbc.core.JdbcTemplate) Inside.field(call.self(), "jdbc"))
                .batchUpdate(
                        call.argument(1, String.class),
                        rows.stream().map(values::apply).toList());
        return new Object();
    }

    private static void meet(CyclicBarrier both) throws InterruptedException {
        try {
            both.await(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException alone) {
            both.reset();
        }
    }

    /** H2 writes half a second later unless it is told otherwise; what a kill finds unwritten is done again. */
    @Test
    void checkerCatchesBooksThatForgetAKill() throws Exception {
        String late = INNOCENT ? "0" : "500";
        arena = Arena.withMail(
                folder,
                "spring.datasource.url: \"jdbc:h2:file:${invoice-links.home}/data/db/books;WRITE_DELAY=" + late
                        + ";DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH\"");
        Path file = arena.invoices("forgotten.csv", "G-", 100);
        Program program = new Program(arena.home().folder(), List.of());
        Process killed = program.start("issue", file.toString());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> arena.mail().taken() > 30 || !killed.isAlive());
        killed.destroyForcibly().waitFor();
        assertThat(new KeptBooks(arena, folder).lost().isEmpty()).isEqualTo(INNOCENT);
        program.run("issue", file.toString());
        program.run("issue");

        caught(Invariant.ONE_MESSAGE);
    }

    @Test
    void checkerCatchesFilesToldApartByTheirNames() throws IOException {
        arena = Arena.in(folder);
        Set<String> seen = new HashSet<>();
        bug("job.IssueRuns", "issue", 3, call -> {
            List<ReceivedFile> files = new ArrayList<>();
            for (Object file : call.argument(0, List.class)) {
                ReceivedFile received = (ReceivedFile) file;
                if (seen.add(received.path().getFileName().toString())) {
                    files.add(received);
                }
            }
            return call.proceedWith(files, call.arguments()[1], call.arguments()[2]);
        });
        issue(arena.invoices("invoices.csv", "MAY-", 3));
        issue(arena.invoices("invoices.csv", "JUNE-", 3));

        caught(Invariant.EVERY_ROW_ONCE);
    }

    /** INV-1 is in INV-10. */
    @Test
    void checkerCatchesTokenBySubstring() throws IOException {
        arena = Arena.in(folder);
        issue(arena.file("known.csv", List.of(Arena.row("INV-10", "100.00"))));
        arena.fault("""
                {"fault":"reset_before_work","method":"POST","path":"/links","nth":[1]}""");
        Map<String, String> looked = new HashMap<>();
        bug("issuing.Resolver", "listing", call -> {
            for (Object doubt : call.argument(0, List.class)) {
                Claim claim = (Claim) doubt;
                looked.put(claim.invoice().number().value(), claim.token().value());
            }
            return ((dev.invoicelinks.link.PaymentLinks) Inside.field(call.self(), "links"))
                    .since(Instant.now().minusSeconds(600), link -> true);
        });
        bug("issuing.Resolver", "byToken", call -> {
            Map<String, List<PaymentLink>> hits = new HashMap<>();
            looked.forEach((number, token) -> hits.put(
                    token,
                    call.argument(0, Listing.class).links().stream()
                            .filter(link -> link.title().contains(number))
                            .toList()));
            return hits;
        });
        issue(arena.file("doubted.csv", List.of(Arena.row("INV-1", "100.00"))));
        issue();

        caught(Invariant.EVERYTHING_FINAL);
    }

    @Test
    void checkerCatchesTokenThatIsUsedAgain() throws IOException {
        arena = Arena.in(folder);
        bug("invoice.TokenMint", "token", call -> call.proceedWith(call.arguments()[0], 1, 1));
        issue(arena.invoices("again.csv", "R-", 2));
        arena.run("reissue", "R-1", "--yes");
        issue();

        caught(Invariant.ONE_LINK);
    }

    @Test
    void checkerCatchesOutcomesThatAreDropped() throws IOException {
        arena = Arena.in(folder);
        AtomicBoolean dropped = new AtomicBoolean();
        bug("issuing.JdbcClaims", "exchange", call -> {
            List<?> outcomes = call.argument(1, List.class);
            if (outcomes.isEmpty() || !dropped.compareAndSet(false, true)) {
                return call.proceed();
            }
            List<Object> undone = new ArrayList<>();
            outcomes.forEach(outcome -> undone.add(
                    Inside.callStatic("issuing.Outcome", "undone", Inside.call(outcome, "claim"), "stopped")));
            Object[] others = call.arguments().clone();
            others[1] = undone;
            return call.proceedWith(others);
        });
        issue(arena.invoices("dropped.csv", "D-", 5));
        issue();

        caught(Invariant.ONE_LINK);
    }

    @Test
    void checkerCatchesRowsIssuedBeforeTheirFileIsAccepted() throws IOException {
        arena = Arena.in(folder);
        bug("intake.DeclaredTotals", "refuseUnlessAgreed", call -> null);
        Path file = arena.invoices("declared.csv", "C-", 3);
        Files.writeString(file.resolveSibling("declared.csv.control"), "count=4\n");
        issue(file);

        caught(Invariant.ONE_LINK);
    }

    @Test
    void checkerCatchesExpiryThatDeletesAUsedLink() throws IOException {
        arena = Arena.in(folder);
        bug("link.omise.OmiseLinks", "end", call -> deletedUnseen(call, call.argument(0, String.class)));
        issue(arena.invoices("expired.csv", "E-", 2));
        customers("{\"seed\":1}");
        arena.control("/_sandbox/clock", "{\"advance\":\"P120D\"}");
        arena.home().at(Instant.now().plus(Duration.ofDays(120)));
        issue();

        caught(Invariant.PAID_STAYS_PAID);
    }

    private EndOutcome deletedUnseen(Sabotage.Call call, String link) {
        PaymentLink before =
                ((dev.invoicelinks.link.PaymentLinks) call.self()).read(link).orElseThrow();
        say(request("/links/" + link).DELETE());
        return new EndOutcome.Ended(before, null);
    }

    @Test
    void checkerCatchesNetInsteadOfPaid() throws IOException {
        arena = Arena.in(folder);
        bug("reconcile.JdbcChargeBook", "record", call -> {
            List<Object> records = new ArrayList<>();
            for (Object record : call.argument(1, List.class)) {
                records.add(record instanceof Charge charge ? net(charge) : record);
            }
            return call.proceedWith(call.arguments()[0], records, call.arguments()[2]);
        });
        issue(arena.invoices("net.csv", "N-", 3));
        customers("{\"seed\":1}");
        arena.run("reconcile");

        caught(Invariant.MONEY_AGREES);
    }

    private static Charge net(Charge it) {
        return new Charge(
                it.id(),
                it.livemode(),
                it.linkId(),
                it.token(),
                it.state(),
                new StatedAmount(it.amount().currency(), it.proceeds().netMinor()),
                it.refundedMinor(),
                it.proceeds(),
                it.method(),
                it.transactionId(),
                it.createdAt(),
                it.paidAt(),
                it.expiresAt(),
                it.payer(),
                it.open(),
                it.oddities());
    }

    /** An event says that a charge was paid; the provider, which nobody asks, says that it failed. */
    @Test
    void checkerCatchesWebhookThatIsBelieved() throws Exception {
        String[] told = {""};
        Served served = served();
        bug("web.ProviderEvent", "in", call -> {
            told[0] = new String(call.argument(0, byte[].class), java.nio.charset.StandardCharsets.UTF_8);
            return call.proceed();
        });
        bug("link.omise.OmiseCharges", "charge", call -> believed(told[0]));
        issue(arena.invoices("believed.csv", "W-", 1));
        customers("""
                {"seed":1,"mix":{"failed":1}}""");
        String charge = get("/charges").path("data").path(0).toString();
        served.during(() -> served.tell(
                "evnt_test_believed",
                charge.replace("\"status\":\"failed\"", "\"status\":\"successful\"")
                        .replace("\"paid\":false", "\"paid\":true")
                        .replace(
                                "\"paid_at\":null",
                                "\"paid_at\":\"" + Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                        + "\"")));
        arena.run("reconcile", "--from", "2020-01-01", "--to", "2020-01-02");

        caught(Invariant.MONEY_AGREES);
    }

    private static List<?> believed(String event) {
        JsonNode charge =
                tools.jackson.databind.json.JsonMapper.shared().readTree(event).path("data");
        return List.of(Inside.callStatic("link.omise.ChargeObject", "read", charge, false));
    }

    @Test
    void checkerCatchesDuplicateEventCountedTwice() throws Exception {
        Served served = served();
        Map<String, Integer> events = new HashMap<>();
        bug("web.JdbcHintBook", "keep", call -> {
            for (Object arrival : call.argument(1, List.class)) {
                Object event = Inside.call(arrival, "event");
                String charge = String.valueOf(Inside.call(event, "chargeId"));
                events.merge(charge, 1, Integer::sum);
            }
            return call.proceed();
        });
        bug("reconcile.Classifier", "classify", call -> {
            InvoiceVerdict verdict = (InvoiceVerdict) call.proceed();
            int times = call.argument(0, InvoiceCase.class).charges().stream()
                    .mapToInt(it -> events.getOrDefault(it.charge().id(), 1))
                    .max()
                    .orElse(1);
            return times == 1 ? verdict : counted(verdict, times);
        });
        issue(arena.invoices("twice.csv", "T-", 1));
        customers("{\"seed\":1}");
        String charge = get("/charges").path("data").path(0).toString();
        served.during(() -> {
            served.tell("evnt_test_one", charge);
            served.tell("evnt_test_one", charge);
        });
        arena.run("reconcile");

        caught(Invariant.MONEY_AGREES);
    }

    private static InvoiceVerdict counted(InvoiceVerdict it, int times) {
        Balance once = it.balance();
        return new InvoiceVerdict(
                it.invoice(),
                Settlement.OVERPAID,
                new Balance(
                        once.dueMinor(),
                        once.paidMinor() * times,
                        once.refundedMinor(),
                        once.outsideMinor(),
                        once.writtenOffMinor()),
                it.flags(),
                it.paidOn(),
                it.bucket(),
                it.charges());
    }

    /** The order to end the old link is taken for its end. */
    @Test
    void checkerCatchesRevisionBeforeTheOldLinkEnded() throws IOException {
        arena = Arena.withMail(folder);
        bug("link.omise.OmiseLinks", "end", call -> {
            String link = call.argument(0, String.class);
            return new EndOutcome.Ended(
                    ((dev.invoicelinks.link.PaymentLinks) call.self())
                            .read(link)
                            .orElseThrow(),
                    null);
        });
        issue(arena.invoices("old.csv", "V-", 2));
        revised("V-1", "500.00");

        caught(Invariant.ONE_LINK);
    }

    @Test
    void checkerCatchesPartOfAResultFileTakenForAll() throws IOException {
        arena = Arena.in(folder);
        bug("report.WholeFile", "write", call -> {
            Object nothing = call.proceed();
            Path file = call.argument(0, Path.class);
            if (file.endsWith("result.csv")) {
                List<String> lines = Files.readAllLines(file);
                Files.write(file, lines.subList(0, lines.size() - 1));
            }
            return nothing;
        });
        issue(arena.invoices("part.csv", "H-", 3));

        caught(Invariant.EVERY_ROW_ONCE);
    }

    @Test
    void checkerCatchesAnswerTakenAtItsWord() throws IOException {
        arena = Arena.in(folder);
        arena.fault("""
                {"fault":"body_other_amount","method":"POST","path":"/links","nth":[2]}""");
        bug("link.omise.CreateCall", "difference", call -> null);
        issue(arena.invoices("word.csv", "O-", 3));

        caught(Invariant.ONE_LINK);
    }

    @Test
    void checkerCatchesSomeoneElsesLinkInAMessage() throws IOException {
        arena = Arena.withMail(folder);
        List<PaymentUri> uris = new ArrayList<>();
        bug("notice.Templates", "content", call -> {
            DueNotice due = call.argument(0, DueNotice.class);
            uris.add(due.uri());
            DueNotice swapped = new DueNotice(
                    due.notice(), due.invoice(), uris.get(0), due.token(), due.expiresOn(), due.replaces());
            return call.proceedWith(swapped, call.arguments()[1]);
        });
        issue(arena.invoices("swapped.csv", "X-", 3));

        caught(Invariant.RIGHT_LINK);
    }

    @Test
    void checkerCatchesMessageToSomeoneElse() throws IOException {
        arena = Arena.in(folder);
        List<Object> first = new ArrayList<>();
        bug("notice.RecipientChoice", "of", call -> {
            Object chosen = call.proceed();
            if (first.isEmpty()) {
                first.add(chosen);
            }
            return first.get(0);
        });
        issue(arena.invoices("someone.csv", "Y-", 3));

        caught(Invariant.RIGHT_LINK);
    }

    /** A later night forgets what an earlier one had read. */
    @Test
    void checkerCatchesPaymentThatIsForgotten() throws IOException {
        arena = Arena.in(folder);
        issue(arena.invoices("forgetful.csv", "Z-", 3));
        customers("{\"seed\":1}");
        arena.run("reconcile");
        bug("reconcile.Classifier", "classify", call -> {
            InvoiceCase known = call.argument(0, InvoiceCase.class);
            return call.proceedWith(new InvoiceCase(known.invoice(), known.links(), List.of(), known.outside()));
        });
        arena.run("reconcile");

        caught(Invariant.PAID_STAYS_PAID);
    }

    @Test
    void checkerCatchesDoubtThatNobodyResolves() throws IOException {
        arena = Arena.in(folder);
        arena.fault(LOST_ANSWER);
        bug("issuing.Resolver", "resolve", call -> 0);
        issue(arena.invoices("doubt.csv", "U-", 5));
        issue();

        caught(Invariant.EVERYTHING_FINAL);
    }

    @Test
    void checkerCatchesLinkThatTheReportConceals() throws IOException {
        arena = Arena.in(folder);
        bug("report.SourceLines", "each", call -> {
            var taker = call.arguments()[3];
            return call.proceedWith(call.arguments()[0], call.arguments()[1], call.arguments()[2], concealing(taker));
        });
        issue(arena.invoices("concealed.csv", "Q-", 3));

        caught(Invariant.NOTHING_UNLISTED);
    }

    /** Rows go missing from the report as soon as they are issued. */
    private static Object concealing(Object taker) {
        Class<?> type = taker.getClass().getInterfaces()[0];
        return java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean conceal = method.getName().equals("row")
                            && arguments[1].toString().startsWith("row 2 ");
                    if (!conceal) {
                        method.setAccessible(true);
                        method.invoke(taker, arguments);
                    }
                    return null;
                });
    }

    @Test
    void checkerCatchesPaymentAddressInTheLog() throws IOException {
        arena = Arena.in(folder);
        bug("notice.Outbox", "deliver", call -> {
            Object content = Inside.call(call.arguments()[0], "content");
            LoggerFactory.getLogger("outbox").warn("laid down {}", Inside.call(content, "text"));
            return call.proceed();
        });
        issue(arena.invoices("logged.csv", "L-", 2));

        caught(Invariant.NOTHING_LEAKS);
    }

    private void bug(String type, String method, Sabotage.Bug bug) {
        if (INNOCENT) {
            return;
        }
        sabotages.add(Sabotage.of(type, method, bug));
    }

    private void bug(String type, String method, int parameters, Sabotage.Bug bug) {
        if (INNOCENT) {
            return;
        }
        sabotages.add(Sabotage.of(type, method, parameters, bug));
    }

    private void caught(Invariant invariant) {
        Verdict verdict = arena.check();
        if (INNOCENT) {
            assertThat(verdict.findings()).isEmpty();
            return;
        }
        assertThat(verdict.count(invariant)).as(verdict.words()).isPositive();
    }

    private Home.Ran issue(Path... files) {
        List<String> line = new ArrayList<>(List.of("issue"));
        for (Path file : files) {
            line.add(file.toString());
        }
        return arena.run(line.toArray(String[]::new));
    }

    private void issued(Path file) {
        Home.Ran ran = issue(file);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    private void revised(String number, String amount) {
        Path file = arena.file("revised-" + number + ".csv", List.of(Arena.row(number, amount)));
        arena.run("issue", file.toString(), "--accept-revisions", "--yes");
    }

    private void customers(String mix) {
        arena.control("/_sandbox/customers", mix);
    }

    private HttpRequest.Builder request(String path) {
        String key = Base64.getEncoder()
                .encodeToString((arena.sandbox().secretKey() + ":").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(arena.sandbox().baseUrl().resolve(path)).header("Authorization", "Basic " + key);
    }

    private JsonNode get(String path) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(say(request(path)));
    }

    private String say(HttpRequest.Builder request) {
        try {
            return arena.client()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void mailAtOnce(PaymentLink link) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(arena.mail().port()));
        var mail = new jakarta.mail.internet.MimeMessage(jakarta.mail.Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", "<" + link.id() + "@torture>");
            }
        };
        mail.setFrom("invoices@mail.invalid-links.dev");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, Arena.TEST_TO);
        mail.setSubject("Invoice " + link.title());
        mail.setText("Pay: " + Inside.call(link.uri(), "value"));
        jakarta.mail.Transport.send(mail);
    }

    private Served served() throws IOException {
        URI address = Arena.freeAddress();
        String secret = Base64.getEncoder().encodeToString("sixteen bytes or more".getBytes());
        arena = Arena.in(
                folder, "invoice-links.webhook.port: " + address.getPort(), "invoice-links.webhook.secret: " + secret);
        return new Served(arena, address, secret);
    }
}
