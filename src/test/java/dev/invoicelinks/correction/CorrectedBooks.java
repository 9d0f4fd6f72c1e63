package dev.invoicelinks.correction;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.intake.IntakeBooks;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.ClaimTerms;
import dev.invoicelinks.issuing.Claims;
import dev.invoicelinks.issuing.CreateWindow;
import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.issuing.EndingPorts;
import dev.invoicelinks.issuing.Expiry;
import dev.invoicelinks.issuing.JdbcClaims;
import dev.invoicelinks.issuing.JdbcEndings;
import dev.invoicelinks.issuing.JdbcRevisions;
import dev.invoicelinks.issuing.LinkBook;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.Protocol;
import dev.invoicelinks.issuing.Resolver;
import dev.invoicelinks.issuing.SimulatedProvider;
import dev.invoicelinks.issuing.Traces;
import dev.invoicelinks.issuing.Wording;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.DueNotice;
import dev.invoicelinks.notice.FirstNotices;
import dev.invoicelinks.notice.JdbcBookedInvoices;
import dev.invoicelinks.notice.JdbcNotices;
import dev.invoicelinks.notice.MessageIds;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.RecipientChoice;
import dev.invoicelinks.notice.Resending;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Books with issued invoices, corrections on them, and a provider in memory that a test can make fail. */
final class CorrectedBooks implements AutoCloseable {

    static final String HEADER = "invoice_number,customer_id,customer_name,email,phone,amount,currency,due_date\n";

    final Books books;
    final SimulatedProvider provider;
    final StatedCharges charges = new StatedCharges();
    final Corrections corrections;
    final Settling settling;
    private final IntakeBooks intake;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final JdbcLeases leases;
    private final JdbcEndings endings;
    private final FirstNotices first;
    private int files;

    CorrectedBooks(Database database, Path folder) {
        this.folder = folder;
        books = Books.on(database);
        provider = new SimulatedProvider(clock);
        intake = new IntakeBooks(books, folder);
        leases = books.leases();
        JdbcAuditTrail audit = new JdbcAuditTrail(books.template(), clock, "anna");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(books.template());
        JdbcNotices notices = new JdbcNotices(books.template(), books.transaction(), leases, audit);
        List<ChannelKind> order = List.of(ChannelKind.EMAIL, ChannelKind.SMS);
        MessageIds ids = new MessageIds(new byte[32], "installation", "example.com");
        first = new FirstNotices(notices, new RecipientChoice(order, EnumSet.copyOf(order)), ids, clock);
        JdbcRevisions revisions = new JdbcRevisions(named, clock);
        EndingPorts ports = new EndingPorts(
                (run, invoices, why) -> notices.cancel(run, invoices, why, clock.instant()), revisions, clock);
        endings = new JdbcEndings(books.template(), books.transaction(), leases, audit, ports);
        Resending resending = new Resending(notices, new JdbcBookedInvoices(named), first, ids, clock);
        JdbcCorrectionBook book = new JdbcCorrectionBook(named, clock, "anna");
        corrections = new Corrections(
                book,
                new Effects(book, endings, revisions, new Effects.Messages(notices, resending, clock)),
                provider(),
                keeping(),
                audit);
        JdbcSettledBook settled = new JdbcSettledBook(named, clock, "anna");
        settling = new Settling(
                settled, new SettlingEffects(settled, endings, notices, clock), provider(), keeping(), audit);
    }

    private AtProvider provider() {
        return new AtProvider(this::ending, () -> new Traces(claims(), resolver()), () -> charges);
    }

    private RunKeeping keeping() {
        JdbcRuns runs = new JdbcRuns(books.client(), clock, new ProgramVersion("test", "none"));
        return new RunKeeping(runs, leases, books.transaction(), true);
    }

    /** Takes rows of a file of its own into the books. */
    void take(String... rows) {
        try {
            Path file = folder.resolve("file-" + ++files + ".csv");
            Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
            if (files > 1) {
                intake.nextRun();
            }
            intake.take(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What a run of issue does with what is in the books. */
    void issue() {
        Run run = intake.nextRun();
        claims().takeUp(run);
        ending().end(run, new StopSignal(), Progress.SILENT);
        resolver().resolve(run, new StopSignal());
        window().create(run, new StopSignal(), Progress.SILENT);
        endRun();
    }

    /** The messages that may leave now. */
    List<DueNotice> due() {
        return new JdbcNotices(
                        books.template(),
                        books.transaction(),
                        leases,
                        new JdbcAuditTrail(books.template(), clock, "anna"))
                .due(merchant(), NoticeState.PENDING, clock.instant(), 0, 100);
    }

    /** Ends what is ordered, as the next run does. */
    EndReport endLinks() {
        return ending().end(intake.nextRun(), new StopSignal(), Progress.SILENT);
    }

    /** Orders the end of links whose last day was before this one, and ends them. */
    void expire(LocalDate today) {
        Run run = intake.nextRun();
        ending().expire(run, today, new StopSignal());
        ending().end(run, new StopSignal(), Progress.SILENT);
    }

    /** Ends the run in hand, so that a correction begins its own. */
    void endRun() {
        books.template().update("update run set open_slot = null, ended_at = current_timestamp, exit_code = 0");
    }

    Merchant merchant() {
        return intake.run().merchant();
    }

    Run run() {
        return intake.run();
    }

    CorrectionReport correct(Correction correction, Details details, String... numbers) {
        Selection selection = new Selection(List.of(numbers), List.of(), List.of(), List.of());
        return corrections.apply(
                merchant(), correction, details, corrections.find(merchant(), selection), Progress.SILENT);
    }

    /** The customer pays the invoice's link. */
    void pay(String number) {
        String id = books.client()
                .sql("select link_id from payment_link where number = :number and live_slot = 1")
                .param("number", number)
                .query(String.class)
                .single();
        provider.kept.computeIfPresent(id, (same, link) -> SimulatedProvider.used(link, clock.instant()));
    }

    /** Each line of the answer as text. */
    List<String> ask(String sql) {
        return books.client().sql(sql).query(String.class).list();
    }

    /** Every revision of every invoice as {@code number revision STATE amount}. */
    List<String> invoices() {
        return ask(
                "select number || ' ' || revision || ' ' || state || ' ' || amount_minor from invoice order by number, revision");
    }

    /** Every link as {@code number sequence STATE reason}. */
    List<String> links() {
        return ask("""
                select number || ' ' || link_sequence || ' ' || state || coalesce(' ' || ended_reason, '')
                from payment_link order by number, link_sequence
                """);
    }

    /** Every notice as {@code recipient sequence STATE}. */
    List<String> notices() {
        return ask("select recipient || ' ' || link_sequence || ' ' || state from notice order by id");
    }

    /** How many links at the provider could take money now. */
    long liveAtProvider() {
        return provider.kept.values().stream().filter(PaymentLink::isLive).count();
    }

    private LinkEnding ending() {
        return new LinkEnding(provider, endings, 4);
    }

    private CreateWindow window() {
        return new CreateWindow(provider, claims(), terms(), resolver());
    }

    private Resolver resolver() {
        return new Resolver(provider, claims(), new JdbcIssuedLinks(books.template(), clock), terms());
    }

    private Claims claims() {
        LinkBook book = new LinkBook(
                new JdbcIssuedLinks(books.template(), clock),
                first::queue,
                new JdbcAuditTrail(books.template(), clock, "tester"),
                new Expiry(7, 7, 90, 14),
                ZoneOffset.UTC);
        return new JdbcClaims(books.template(), books.transaction(), leases, terms(), book);
    }

    private ClaimTerms terms() {
        Protocol protocol = new Protocol(
                Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, 10);
        return new ClaimTerms(
                new TokenMint(new byte[32], "installation", merchant().key()),
                new Wording("Demo Trading", "{{merchant}}", "{{description}}"),
                protocol,
                clock,
                System::nanoTime);
    }

    @Override
    public void close() {
        intake.close();
    }
}
