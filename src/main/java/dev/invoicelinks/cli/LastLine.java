package dev.invoicelinks.cli;

import dev.invoicelinks.report.ExitCode;

/** The last line of a run: code, reason, next command. */
final class LastLine {

    private LastLine() {}

    static String of(ExitCode code, String reason) {
        return of(code, reason, next(code));
    }

    /** After a reconciliation, where other commands go on. */
    static String ofReconciling(ExitCode code, String reason) {
        return switch (code) {
            case NEEDS_PERSON -> of(code, reason, "invoice-links exceptions");
            case UNRESOLVED -> of(code, reason, "invoice-links reconcile");
            default -> of(code, reason);
        };
    }

    /** With a next step of its own. */
    static String of(ExitCode code, String reason, String next) {
        String said = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return "Exit code " + code.number() + ": " + said + ". Next: " + next;
    }

    /** What follows most often. */
    static String next(ExitCode code) {
        return switch (code) {
            case DONE -> "invoice-links status";
            case FAILED -> "put right what is named, then run the same command again; nothing is done twice.";
            case WRONG_USE -> "invoice-links --help";
            case NEEDS_PERSON -> "do what is said above.";
            case LEASE_HELD -> "wait until the other run has ended, then run the same command again.";
            case UNRESOLVED -> "invoice-links issue";
            case WAITING_APPROVAL -> "have the files approved.";
        };
    }
}
