package dev.invoicelinks.job;

import dev.invoicelinks.run.LeaseLost;
import java.io.UncheckedIOException;
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
                .map(JobTrouble::inWords)
                .orElse(stopped);
    }

    /** What could not be written names its file; the fault behind it does not. */
    private static String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException unwritable) {
                return String.valueOf(unwritable.getMessage());
            }
        }
        return String.valueOf(innermost(failure).getMessage());
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
