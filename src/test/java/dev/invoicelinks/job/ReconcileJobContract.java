package dev.invoicelinks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.reconcile.ChargeOutcome;
import dev.invoicelinks.reconcile.Settlement;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** The job on real books against the sandbox, where three of the sample's customers have paid: it ends, it fails in every step and goes on, it runs twice. */
@SpringBatchTest
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
abstract class ReconcileJobContract {

    private static final int INVOICES = 26;
    private static final int PAID = 3;

    @Autowired
    private IssueRuns issuing;

    @Autowired
    private ReconcileRuns reconciling;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Merchant merchant;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobRepository repository;

    @Autowired
    private Sandbox sandbox;

    @BeforeEach
    void issueAndPay() {
        issuing.issue(List.of(receiving.receive(Path.of("samples/invoices.csv"))), Progress.SILENT);
        jdbc.sql("select link_id from payment_link order by id limit " + PAID)
                .query(String.class)
                .list()
                .forEach(this::pay);
    }

    @Test
    void runIsAJobInstanceWithItsFiveStepsAndItsSumsAreProved() {
        ReconcileResult result = reconcile(Progress.SILENT);

        assertThat(result.reason()).isEqualTo(ExitCode.DONE.words());
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.tallies().settlements())
                .containsExactly(
                        Map.entry(Settlement.PAID, (long) PAID), Map.entry(Settlement.UNPAID, (long) INVOICES - PAID));
        assertThat(result.tallies().outcomes()).containsExactly(Map.entry(ChargeOutcome.APPLIED, (long) PAID));
        assertThat(count("reconciliation where proved_at is not null")).isEqualTo(1);
        assertThat(result.folder().orElseThrow().resolve("report.html")).exists();
        JobExecution execution = repository.getLastJobExecution(repository.getLastJobInstance(ReconcileJob.NAME));
        assertThat(execution.getStepExecutions())
                .extracting(StepExecution::getStepName)
                .containsExactly("fetch", "match", "classify", "expire and sweep", "write reports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading charges",
                "Matching charges",
                "Classifying invoices",
                "Looking at charges",
                "Comparing sums",
                "Ending what",
                "Writing reports"
            })
    void runThatFailsInAnyStepIsFinishedByTheNextStart(String step) {
        ReconcileResult failed = reconcile(new FailingOnce(step));

        assertThat(failed.ended()).isFalse();
        assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.reason()).contains("failed on purpose");

        ReconcileResult finished = reconcile(Progress.SILENT);

        assertThat(finished.run().number()).isEqualTo(failed.run().number());
        assertThat(finished.code()).isEqualTo(ExitCode.DONE);
        assertThat(count("charge_outcome where outcome = 'APPLIED'")).isEqualTo(PAID);
        assertThat(count("invoice_settlement")).isEqualTo(INVOICES);
        assertThat(count("run where open_slot = 1")).isZero();
    }

    @Test
    void reconciliationThatCannotEvenBeEndedSaysWhy() {
        Progress hiding = new FailingOnce("Writing reports") {
            @Override
            public void begin(String label, long total) {
                if (label.startsWith("Writing reports")) {
                    jdbc.sql("alter table invoice_settlement rename to hidden").update();
                }
                super.begin(label, total);
            }
        };

        assertThatThrownBy(() -> reconcile(hiding))
                .hasMessageContaining("could not be ended")
                .rootCause()
                .hasMessageContaining("invoice_settlement");

        jdbc.sql("alter table hidden rename to invoice_settlement").update();
        assertThat(reconcile(Progress.SILENT).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void secondRunSaysTheSameAndRewritesNothing() {
        long first = reconcile(Progress.SILENT).run().number();

        ReconcileResult second = reconcile(Progress.SILENT);

        assertThat(second.run().number()).isEqualTo(first + 1);
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(count("invoice_settlement where run_number = " + first)).isEqualTo(INVOICES);
        assertThat(count("charge_outcome where run_number = " + first)).isEqualTo(PAID);
    }

    @Test
    void runThatWasKilledWhileRunningIsRecovered() {
        reconcile(new FailingOnce("Classifying"));
        jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null where status = 'FAILED'")
                .update();
        jdbc.sql("update batch_step_execution set status = 'STARTED', end_time = null where status = 'FAILED'")
                .update();

        assertThat(reconcile(Progress.SILENT).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void runThatAnotherCommandLeftOpenIsJoinedAndStaysOpen() {
        jdbc.sql("update run set ended_at = null, exit_code = null, reason = null, open_slot = 1 where number = 1")
                .update();

        assertThat(reconcile(Progress.SILENT).code()).isEqualTo(ExitCode.DONE);
        ReconcileResult again = reconcile(Progress.SILENT);

        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.run().number()).isEqualTo(1);
        assertThat(count("run where open_slot = 1")).isEqualTo(1);
    }

    @Test
    void differenceFailsTheRunWithItsIds() {
        reconcile(Progress.SILENT);
        String charge = jdbc.sql("select min(charge_id) from charge")
                .query(String.class)
                .single();
        // what is younger than a minute is not compared yet
        jdbc.sql("update charge set paid_at = timestamp with time zone '2026-01-01 00:00:00Z'")
                .update();
        jdbc.sql("update provider_transaction set amount_minor = amount_minor - 1 where origin_id = :charge")
                .param("charge", charge)
                .update();

        ReconcileResult disproved = reconcile(Progress.SILENT);

        assertThat(disproved.code()).isEqualTo(ExitCode.FAILED);
        assertThat(disproved.reason()).contains("1 figures do not agree", charge, "NET");
        assertThat(disproved.ended()).as("the next night is a run of its own").isTrue();
    }

    private ReconcileResult reconcile(Progress progress) {
        return reconciling.reconcile(merchant, Optional.empty(), progress);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void pay(String linkId) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + "/_sandbox/links/" + linkId + "/pay"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The rooms as the command puts them together, with issuing beside them. */
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
        IssueJob.class,
        FetchConfiguration.class,
        ReconcileConfiguration.class,
        ReconcileReportConfiguration.class,
        ReconcileJob.class
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
}
