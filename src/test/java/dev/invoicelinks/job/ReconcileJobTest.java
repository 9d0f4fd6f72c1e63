package dev.invoicelinks.job;

import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The job on the embedded default. */
@SpringJUnitConfig(classes = ReconcileJobContract.Rooms.class, initializers = ReconcileJobTest.OnH2.class)
final class ReconcileJobTest extends ReconcileJobContract {

    static final class OnH2 extends IssueJobContract.HomeOfTest {}
}
