package dev.invoicelinks.job;

import dev.invoicelinks.run.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.context.SmartLifecycle;

/**
 * Ends a running job within ten seconds of SIGTERM, before the connection pool closes and the process is gone: its command
 * still reads the books to say what became of the run.
 *
 * <p>Spring Batch's own shutdown hook loses that race; a lifecycle in the highest phase is stopped first.
 */
public final class GracefulStop implements SmartLifecycle, JobExecutionListener {

    private static final long PATIENCE_SECONDS = 9;
    private static final long LOOK_MILLIS = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    private final JobOperator operator;
    private final CurrentRun current;
    private volatile @Nullable JobExecution execution;
    private final CountDownLatch said = new CountDownLatch(1);
    private volatile @Nullable Thread atWork;
    private volatile boolean running;

    public GracefulStop(JobOperator operator, CurrentRun current) {
        this.operator = operator;
        this.current = current;
    }

    @Override
    public void beforeJob(JobExecution started) {
        watch();
        execution = started;
    }

    @Override
    public void afterJob(JobExecution finished) {
        execution = null;
    }

    /** Raised when the program is asked to stop. */
    StopSignal signal() {
        return current.stop();
    }

    /** Work outside a job begins that is to be stopped in the same way. */
    void watch() {
        if (atWork == null) {
            atWork = Thread.currentThread();
        }
    }

    /** The command has said its last word and needs the books no more. Safe to repeat. */
    public void said() {
        said.countDown();
    }

    /** Keeps the program at work until it is asked to stop; then ends that work, before the books are closed. */
    public void untilStopped(Runnable ending) {
        watch();
        boolean asked = false;
        while (!asked) {
            asked = signal().isRaisedWithin(LOOK_MILLIS);
        }
        ending.run();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (atWork == null || atWork == Thread.currentThread()) {
            return;
        }
        JobExecution toStop = execution;
        current.stop().raise();
        if (toStop != null) {
            stop(toStop);
        }
        await();
    }

    private void stop(JobExecution toStop) {
        try {
            operator.stop(toStop);
        } catch (JobExecutionNotRunningException alreadyOver) {
            LOG.debug("The job ended by itself");
        }
    }

    private void await() {
        try {
            if (!said.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The run did not stop in time; the next run goes on with it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
