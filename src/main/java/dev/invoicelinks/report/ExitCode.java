package dev.invoicelinks.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How a command ended, as scripts and cron see it. */
public enum ExitCode {
    DONE(0, "all done"),
    FAILED(1, "failed"),
    WRONG_USE(2, "wrong use or configuration"),
    NEEDS_PERSON(3, "done, but rows were rejected or need a person"),
    LEASE_HELD(4, "another run is at work"),
    UNRESOLVED(5, "done, but links are unresolved; the next run goes on"),
    WAITING_APPROVAL(6, "waiting for approval");

    /** Which of several counts: the first that applies. */
    private static final List<ExitCode> PRECEDENCE =
            List.of(WRONG_USE, LEASE_HELD, FAILED, WAITING_APPROVAL, UNRESOLVED, NEEDS_PERSON, DONE);

    private final int number;
    private final String words;

    ExitCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    /** The code with this number. */
    public static ExitCode of(int number) {
        return Stream.of(values())
                .filter(code -> code.number == number)
                .findFirst()
                .orElseThrow();
    }

    /** The code of several things done together. */
    public static ExitCode first(Collection<ExitCode> codes) {
        return PRECEDENCE.stream().filter(codes::contains).findFirst().orElse(DONE);
    }
}
