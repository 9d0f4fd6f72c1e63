package dev.invoicelinks.torture.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.torture.Arena;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock that jumps by an hour between two runs, or is put on or back for summer time in the middle of one, makes no second link and leaves nothing open. */
@Tag("torture")
final class JumpingClockIT {

    private static final int INVOICES = 40;
    private static final String LOST = """
            {"fault":"%s","method":"POST","path":"/links","probability":0.3,"seed":5}""";
    private static final Duration HOUR = Duration.ofHours(1);

    /** So long before the change a run begins that goes over it. */
    private static final Duration JUST_BEFORE = Duration.ofSeconds(2);

    private final TimeZone machines = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private Arena arena;
    private String file;

    @BeforeEach
    void start() throws IOException {
        arena = Arena.withMail(
                folder, "invoice-links.merchant.zone: Europe/Berlin", "invoice-links.provider.patience: 0s");
        file = arena.invoices("clock.csv", "C-", INVOICES).toString();
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(machines);
        arena.close();
    }

    /** From the first run's clock to the second's, in hours of difference to the provider's. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, -1", "-1, 0", "1, -1", "-1, 1"})
    void doubtsOfBeforeTheJumpAreDecidedRightlyAfterIt(int before, int after) {
        arena.fault(LOST.formatted("reset_after_work"));
        arena.fault(LOST.formatted("reset_before_work").replace("\"seed\":5", "\"seed\":6"));
        arena.home().ahead(HOUR.multipliedBy(before));
        arena.run("issue", file);
        arena.endFaults();

        for (int run = 0; run < 3; run++) {
            arena.home().ahead(HOUR.multipliedBy(after).plusSeconds(10L * run));
            arena.run("issue", file);
        }
        // a clock that was put back believes in absence only when it is again as late as it was
        arena.home().ahead(HOUR.multipliedBy(Math.max(before, after)).plusSeconds(60));
        arena.run("issue", file);
        arena.home().ahead(HOUR.multipliedBy(Math.max(before, after)).plusSeconds(90));

        assertThat(arena.run("issue", file).code()).isZero();
        assertThat(arena.check().findings()).isEmpty();
        assertThat(arena.count("link.create")).isEqualTo(INVOICES);
    }

    /** 2027: put on at 01:00 UTC on 28 March, back at 01:00 UTC on 31 October. */
    @ParameterizedTest
    @CsvSource({"2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"})
    void summerTimeThatBeginsOrEndsInTheMiddleOfARunChangesNothing(Instant change) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Instant start = change.minus(JUST_BEFORE);
        arena.control("/_sandbox/clock", "{\"set\":\"" + start + "\"}");
        arena.home().ahead(Duration.between(Clock.systemUTC().instant(), start));
        arena.fault(LOST.formatted("reset_after_work"));
        arena.fault(LOST.formatted("reset_before_work").replace("\"seed\":5", "\"seed\":6"));
        arena.run("issue", file);
        arena.endFaults();
        arena.run("issue", file);
        arena.home().ahead(Duration.between(Clock.systemUTC().instant(), change.plusSeconds(20)));
        arena.run("issue", file);
        arena.home().ahead(Duration.between(Clock.systemUTC().instant(), change.plusSeconds(40)));

        assertThat(arena.run("issue", file).code()).isZero();
        assertThat(arena.check().findings()).isEmpty();
        assertThat(arena.count("link.create")).isEqualTo(INVOICES);
    }
}
