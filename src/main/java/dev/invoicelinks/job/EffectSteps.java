package dev.invoicelinks.job;

import dev.invoicelinks.run.Run;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * Makes steps that have effects outside the database: no transaction surrounds them, because an effect must never be
 * repeated by a rollback, and a restart runs them again, because their work lies in the books and not in the step.
 */
final class EffectSteps {

    private final JobRepository repository;
    private final CurrentRun current;

    EffectSteps(JobRepository repository, CurrentRun current) {
        this.repository = repository;
        this.current = current;
    }

    Step step(String name, Consumer<Run> effect) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            marked(name, effect);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    /** Log lines carry the run and the step. */
    private void marked(String name, Consumer<Run> effect) {
        Run run = current.run();
        MDC.put("run", Long.toString(run.number()));
        MDC.put("step", name);
        try {
            effect.accept(run);
        } finally {
            MDC.remove("step");
            MDC.remove("run");
        }
    }
}
