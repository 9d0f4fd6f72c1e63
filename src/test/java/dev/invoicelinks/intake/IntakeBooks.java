package dev.invoicelinks.intake;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.partner.Partners;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Books with a run in hand, and the pieces of intake over them as the job puts them together. */
public final class IntakeBooks implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final IntakeWords WORDS = IntakeWords.in("en");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    static final Reach REACH = new Reach(List.of("email", "sms"), Set.of("email", "sms", "line", "whatsapp"));
    static final IntakeLimits LIMITS =
            new IntakeLimits("THB", 2000, 15_000_000, Set.of("THB", "JPY", "SGD", "MYR", "USD"), false);

    public final Books books;
    private IntakeSettings settings;
    final Receiving receiving;
    public final SourceFiles files;
    final Leases leases;
    final JdbcAuditTrail audit;
    final TransactionTemplate transaction;
    private final JdbcRuns runs;
    private final int chunkRows;
    private IntakeWords words = WORDS;
    private Partners partners = Partners.NONE;
    private Run run;

    public IntakeBooks(Books books, Path folder) {
        this(books, folder, 2000);
    }

    IntakeBooks(Books books, Path folder, int chunkRows) {
        this.chunkRows = chunkRows;
        this.books = books;
        this.settings =
                new IntakeSettings(null, "TH", "en", Use.SINGLE, null, null, null, folder.resolve("files"), chunkRows);
        this.receiving = new Receiving(settings.files());
        this.files = new JdbcSourceFiles(books.client(), CLOCK, settings.files());
        this.transaction = books.transaction();
        this.leases = books.leases();
        this.audit = new JdbcAuditTrail(books.template(), CLOCK, "tester");
        this.runs = new JdbcRuns(books.client(), CLOCK, new ProgramVersion("test", "none"));
        Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.SANDBOX, "Aroi Dee");
        Fence fence = leases.take(merchant, "tester", Duration.ofMinutes(10), true);
        this.run = runs.begin(merchant, "issue", fence);
    }

    public Run run() {
        return run;
    }

    /** Sets how amounts and days are written in every file from now on. */
    void state(Writing writing) {
        settings = new IntakeSettings(
                settings.defaultCurrency(),
                settings.defaultRegion(),
                settings.defaultLanguage(),
                settings.defaultUse(),
                writing.decimalSign(),
                writing.dateOrder(),
                writing.serialDays(),
                settings.files(),
                settings.batch());
    }

    /** Sets the currency of rows that name none. */
    void assume(String currency) {
        settings = new IntakeSettings(
                currency,
                settings.defaultRegion(),
                settings.defaultLanguage(),
                settings.defaultUse(),
                settings.decimalSign(),
                settings.dateOrder(),
                settings.serialDays(),
                settings.files(),
                settings.batch());
    }

    /** Finds customers without addresses in this file from now on. */
    void partners(Path file) {
        partners = Partners.in(file);
    }

    /** Speaks another language from now on. */
    void speak(String language) {
        words = IntakeWords.in(language);
    }

    /** Ends the run and begins the next one. */
    public Run nextRun() {
        runs.end(run, 0, "done");
        Fence fence = leases.take(run.merchant(), "tester", Duration.ofMinutes(10), true);
        run = runs.begin(run.merchant(), "issue", fence);
        return run;
    }

    /** Notes something as done by the run. */
    public void audit(String action, String subject) {
        audit.append(run, List.of(AuditEntry.of(action, subject, "")));
    }

    RowRules rules() {
        return new RowRules(settings, LIMITS, REACH, words, TODAY, partners);
    }

    private Layouts layouts() {
        return new Layouts(
                settings.defaultCurrency() != null,
                SheetChoice.NONE,
                DeclaredText.NONE,
                new Profiles(Path.of("config/columns")));
    }

    StagedRows reader() {
        return new StagedRows(files, this::run, this::rules, () -> Progress.SILENT, layouts());
    }

    JdbcStaging writer() {
        return new JdbcStaging(books.template(), leases, files, audit, this::run);
    }

    /** Receives the files and records them with the run. */
    public void receive(Path... named) {
        List<ReceivedFile> received =
                List.of(named).stream().map(receiving::receive).toList();
        transaction.executeWithoutResult(status -> files.record(run, received));
    }

    /** The step "import", chunk by chunk. */
    public void stage(java.util.function.IntConsumer afterChunk) {
        StagedRows reader = reader();
        JdbcStaging writer = writer();
        reader.open(new ExecutionContext());
        try {
            List<Staging> chunk = chunk(reader);
            while (!chunk.isEmpty()) {
                List<Staging> full = chunk;
                transaction.executeWithoutResult(status -> writer.write(new Chunk<>(full)));
                afterChunk.accept(full.size());
                chunk = chunk(reader);
            }
        } finally {
            reader.close();
        }
    }

    /** The step "import" to its end. */
    public void stage() {
        stage(count -> {});
    }

    Acceptance acceptance() {
        return new Acceptance(files, new JdbcStagedBook(books.template(), CLOCK, words), leases, transaction, audit);
    }

    /** The step "accept". */
    public void accept() {
        acceptance().accept(run, new StopSignal(), Progress.SILENT);
    }

    /** Everything that a run does with files before it issues links. */
    public void take(Path... named) {
        receive(named);
        stage();
        accept();
    }

    Preview preview() {
        return new Preview(layouts(), rules(), new JdbcKnownInvoices(books.template(), run.merchant()));
    }

    /** The command "check". */
    public FilePreview check(Path file) {
        return preview().of(file);
    }

    /** Every row of the n-th file of the run as {@code number verdict}. */
    List<String> verdicts(int place) {
        return books.client()
                .sql(
                        "select coalesce(number, '?') || ' ' || verdict from staged_row where file_id = :file order by row_number")
                .param("file", files.of(run).get(place - 1).id())
                .query(String.class)
                .list();
    }

    /** Every problem of the n-th file of the run, as a person reads it. */
    List<RowProblem> problems(int place) {
        return books.client()
                .sql("select * from row_problem where file_id = :file order by row_number, place")
                .param("file", files.of(run).get(place - 1).id())
                .query((row, number) -> new RowProblem(
                        row.getInt("row_number"),
                        row.getString("column_name"),
                        row.getString("written"),
                        row.getString("rule"),
                        row.getString("remedy"),
                        Severity.valueOf(row.getString("severity"))))
                .list();
    }

    /** The standing holds as {@code number KIND reason}. */
    List<String> holds() {
        return books.client().sql("""
                        select i.number || ' ' || h.kind || ' ' || h.reason from hold h join invoice i on i.id = h.invoice_id
                        where h.open_slot = 1 order by h.id
                        """).query(String.class).list();
    }

    /** The invoices that issuing sees, as {@code number state}. */
    List<String> seen() {
        return books.client().sql("""
                        select i.number || ' ' || i.state from invoice i join source_file f on f.id = i.file_id
                        where f.outcome = 'ACCEPTED' order by i.id
                        """).query(String.class).list();
    }

    private List<Staging> chunk(StagedRows reader) {
        List<Staging> chunk = new ArrayList<>();
        while (chunk.size() < chunkRows) {
            Staging next = reader.read();
            if (next == null) {
                break;
            }
            chunk.add(next);
        }
        return chunk;
    }

    @Override
    public void close() {
        books.close();
    }
}
