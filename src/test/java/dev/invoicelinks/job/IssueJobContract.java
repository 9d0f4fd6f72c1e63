package dev.invoicelinks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.intake.SourceFiles;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.report.Bucket;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.LeaseHeld;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** The job on real books against the sandbox: it ends, it fails in every step and goes on, it takes the same file twice. */
@SpringBatchTest
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
abstract class IssueJobContract {

    private static final Path SAMPLE = Path.of("samples/invoices.csv");
    private static final int INVOICES = 26;

    @Autowired
    private IssueRuns runs;

    @Autowired
    private Receiving receiving;

    @Autowired
    private PaymentLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobRepository repository;

    @Autowired
    private JobOperatorTestUtils launcher;

    @Autowired
    private Leases leases;

    @Autowired
    private Merchant merchant;

    @Test
    void runIsAJobInstanceWithItsSixSteps() {
        RunResult result = issue(Progress.SILENT);

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.ended()).isTrue();
        assertThat(count("batch_job_instance")).isEqualTo(1);
        JobInstance instance = repository.getLastJobInstance(IssueJob.NAME);
        JobExecution execution = repository.getLastJobExecution(instance);
        assertThat(execution.getJobParameters().getString("merchant")).isEqualTo(merchant.key());
        assertThat(execution.getJobParameters().getLong("run")).isEqualTo(1);
        assertThat(execution.getStepExecutions())
                .extracting(StepExecution::getStepName)
                .containsExactly("import", "accept", "resolve", "create links", "send notices", "write results");
    }

    @Test
    void jobUnderTestIsTheOneTheLauncherKnows(@Autowired Job issue) {
        assertThat(launcher.getJob()).isSameAs(issue);
        assertThat(issue.getName()).isEqualTo(IssueJob.NAME);
        assertThat(issue.isRestartable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reading", "Taking", "Creating links", "Sending notices"})
    void runThatFailsInAnyStepIsFinishedByTheNextStart(String step) {
        RunResult failed = issue(new FailingOnce(step));

        assertThat(failed.ended()).isFalse();
        assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.reason()).contains("failed on purpose");
        assertThat(folders()).as("results also of a run that failed").hasSize(1);

        RunResult finished = issue(Progress.SILENT);

        assertThat(finished.summary().run().number()).isEqualTo(1);
        assertThat(finished.code()).isEqualTo(ExitCode.DONE);
        assertThat(finished.summary().totals().count(Bucket.CREATED)).isEqualTo(INVOICES);
        assertThat(links.newest()).hasSize(INVOICES);
        assertThat(count("batch_job_instance")).isEqualTo(1);
        assertThat(count("batch_job_execution")).isEqualTo(2);
        assertThat(count("notice where state = 'SENT'")).isEqualTo(28);
    }

    @Test
    void jobThatWasKilledWhileRunningIsRecovered() {
        issue(new FailingOnce("Creating links"));
        jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null")
                .update();
        jdbc.sql("update batch_step_execution set status = 'STARTED', end_time = null where status = 'FAILED'")
                .update();

        RunResult finished = issue(Progress.SILENT);

        assertThat(finished.code()).isEqualTo(ExitCode.DONE);
        assertThat(links.newest()).hasSize(INVOICES);
    }

    /** Spring Batch makes the instance in one transaction and its first execution in another. */
    @Test
    void runThatWasKilledBetweenItsInstanceAndItsFirstExecutionIsFinished() {
        issue(new FailingOnce("Reading"));
        Stream.of("batch_step_execution_context", "batch_step_execution", "batch_job_execution_context")
                .forEach(this::empty);
        Stream.of("batch_job_execution_params", "batch_job_execution").forEach(this::empty);

        RunResult finished = issue(Progress.SILENT);

        assertThat(finished.ended()).isTrue();
        assertThat(finished.code()).isEqualTo(ExitCode.DONE);
        assertThat(finished.summary().run().number()).isEqualTo(1);
        assertThat(links.newest()).hasSize(INVOICES);
    }

    private void empty(String table) {
        jdbc.sql("delete from " + table).update();
    }

    /** The connection was lost just when the end of a step was to be noted. */
    @ParameterizedTest
    @CsvSource({"UNKNOWN, UNKNOWN", "STARTED, UNKNOWN", "FAILED, STARTED", "FAILED, UNKNOWN"})
    void jobWithAStepWhoseEndWasNotNotedIsGoneOnWith(String job, String step) {
        issue(new FailingOnce("Creating links"));
        jdbc.sql("update batch_job_execution set status = ?").param(job).update();
        jdbc.sql("update batch_step_execution set status = ? where status = 'FAILED'")
                .param(step)
                .update();

        RunResult finished = issue(Progress.SILENT);

        assertThat(finished.code()).isEqualTo(ExitCode.DONE);
        assertThat(links.newest()).hasSize(INVOICES);
    }

    @Test
    void runThatWasKilledAfterItsJobIsOnlyEnded() {
        issue(Progress.SILENT);
        jdbc.sql("update run set ended_at = null, exit_code = null, reason = null, open_slot = 1")
                .update();

        RunResult ended = issue(Progress.SILENT);

        assertThat(ended.summary().run().number()).isEqualTo(1);
        assertThat(ended.ended()).isTrue();
        assertThat(count("batch_job_execution")).isEqualTo(1);
    }

    @Test
    void sameFileTwiceIsReadAgainAndEveryInvoiceIsKnown() {
        issue(Progress.SILENT);

        RunResult second = issue(Progress.SILENT);

        assertThat(second.summary().run().number()).isEqualTo(2);
        assertThat(second.summary().totals().count(Bucket.KNOWN)).isEqualTo(INVOICES);
        assertThat(second.summary().totals().count(Bucket.CREATED)).isZero();
        assertThat(links.newest()).hasSize(INVOICES);
    }

    @Test
    void fileNamedWhileAnOpenRunIsFinishedGetsTheNextRun() {
        issue(new FailingOnce("Creating links"));

        List<RunResult> both = runs.issue(
                List.of(receiving.receive(SAMPLE), receiving.receive(Path.of("samples/one-invoice.csv"))),
                Progress.SILENT);

        assertThat(both).extracting(result -> result.summary().run().number()).containsExactly(1L, 2L);
        assertThat(both.get(1).summary().totals().count(Bucket.CREATED)).isEqualTo(1);
    }

    @Test
    void runWithoutFilesHasNothingToDoAndEnds() {
        List<RunResult> results = runs.issue(List.of(), Progress.SILENT);

        assertThat(results).hasSize(1).allMatch(result -> result.code() == ExitCode.DONE);
    }

    @Test
    void openExecutionIsNotTouchedWithoutTheLease() {
        leases.take(merchant, "another process", Duration.ofMinutes(1), true);
        RunKeeping onAServer = new RunKeeping(keeping.runs(), keeping.leases(), keeping.transaction(), false);
        IssueRuns others = new IssueRuns(merchant, onAServer, sources, launch);

        assertThatThrownBy(() -> others.issue(List.of(), Progress.SILENT))
                .isInstanceOf(LeaseHeld.class)
                .hasMessageContaining("another process");
        assertThat(count("run")).isZero();
    }

    @Autowired
    private RunKeeping keeping;

    @Autowired
    private SourceFiles sources;

    @Autowired
    private IssueLaunch launch;

    private RunResult issue(Progress progress) {
        ReceivedFile file = receiving.receive(SAMPLE);
        List<RunResult> results = runs.issue(List.of(file), progress);
        return results.get(results.size() - 1);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> folders() {
        return jdbc
                .sql("select results_folder from source_file where results_folder is not null")
                .query(String.class)
                .list()
                .stream()
                .filter(folder -> Files.exists(Path.of(folder, "summary.json")))
                .toList();
    }

    /** The rooms as the command puts them together. */
    @Configuration(proxyBeanMethods = false)
    @Import({
        BooksConfiguration.class,
        IssuingConfiguration.class,
        EndingConfiguration.class,
        CorrectionConfiguration.class,
        IntakeConfiguration.class,
        NoticeConfiguration.class,
        ReportConfiguration.class,
        RunConfiguration.class,
        IssueJob.class
    })
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ProgramVersion programVersion() {
            return new ProgramVersion("test", "none");
        }
    }

    /** A home of its own with a sandbox of its own, ended with the context. */
    abstract static class HomeOfTest implements ApplicationContextInitializer<GenericApplicationContext> {

        private final List<String> localSettings;

        HomeOfTest(String... localSettings) {
            this.localSettings = List.of(localSettings);
        }

        @Override
        public void initialize(GenericApplicationContext context) {
            Home home = Home.in(freshFolder(), localSettings.toArray(String[]::new));
            Sandbox sandbox = Sandbox.start(new SandboxSettings(0, home.path("data/sandbox"), true));
            Settings settings = Settings.of(home.folder()).at(sandbox.baseUrl(), sandbox.secretKey());
            context.setEnvironment(settings.environment());
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(Sandbox.class, () -> sandbox);
            BooksFile.of(settings.databaseUrl()).ifPresent(BooksFile::prepare);
            BooksConfiguration.open(settings, () -> {});
        }

        private static Path freshFolder() {
            try {
                Path folder = Files.createTempDirectory("issue-job");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
