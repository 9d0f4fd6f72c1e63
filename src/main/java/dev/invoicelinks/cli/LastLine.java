package dev.invoicelinks.cli;

import dev.invoicelinks.report.ExitCode;

/** The last line of a run: code, reason, next command. */
final class LastLine {

    private LastLine() {}

    static String of(ExitCode code, String reason) {
        return line(code, reason, next(code));
    }

    /** After a reconciliation, where other commands go on. */
    static String ofReconciling(ExitCode code, String reason) {
        return switch (code) {
            case NEEDS_PERSON -> line(code, reason, "Next: invoice-links exceptions");
            case UNRESOLVED -> line(code, reason, "Next: invoice-links reconcile");
            default -> of(code, reason);
        };
    }

    private static String line(ExitCode code, String reason, String next) {
        String said = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return "Exit code " + code.number() + ": " + said + ". " + next;
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
