package dev.invoicelinks.job;

import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The job on the embedded default. */
@SpringJUnitConfig(classes = IssueJobContract.Rooms.class, initializers = IssueJobTest.OnH2.class)
final class IssueJobTest extends IssueJobContract {

    static final class OnH2 extends HomeOfTest {}
}
