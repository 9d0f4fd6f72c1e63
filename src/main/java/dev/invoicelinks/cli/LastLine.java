package dev.invoicelinks.cli;

import dev.invoicelinks.report.ExitCode;

/** The last line of a run: code, reason, next command. */
final class LastLine {

    private LastLine() {}

    static String of(ExitCode code, String reason) {
        String said = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return "Exit code " + code.number() + ": " + said + ". " + next(code);
    }

    private static String next(ExitCode code) {
        return switch (code) {
            case DONE -> "Next: invoice-links status";
            case FAILED -> "Next: put right what is named, then run the same command again; nothing is done twice.";
            case WRONG_USE -> "Next: invoice-links help";
            case NEEDS_PERSON ->
                "Next: do what is said above; correct rejected rows in rejected.csv and issue that file.";
            case LEASE_HELD -> "Next: wait until the other run has ended, then run the same command again.";
            case UNRESOLVED -> "Next: invoice-links issue";
            case WAITING_APPROVAL -> "Next: have the files approved.";
        };
    }
}
