package dev.invoicelinks.job;

import dev.invoicelinks.run.LeaseLost;
import org.springframework.batch.core.job.JobExecution;

/** Why a job did not go through, found in whatever the frameworks wrapped around it. */
final class JobTrouble {

    private JobTrouble() {}

    /** True when another run took over. */
    static boolean isLeaseLost(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(JobTrouble::innermost)
                .anyMatch(LeaseLost.class::isInstance);
    }

    /**
     * The first failure in words.
     *
     * @param stopped what is said when the program was asked to stop
     */
    static String words(JobExecution execution, boolean wasStopped, String stopped) {
        if (wasStopped) {
            return stopped;
        }
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(failure -> String.valueOf(innermost(failure).getMessage()))
                .orElse(stopped);
    }

    /** The frameworks wrap what really happened. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
