package dev.invoicelinks.job;

import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.report.IssueSummary;

/**
 * What became of one run.
 *
 * @param ended false when it stays open for the next start to go on with
 * @param reason why the code is what it is, in words for the last line
 */
public record RunResult(IssueSummary summary, boolean ended, ExitCode code, String reason) {}
