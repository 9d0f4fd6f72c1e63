package dev.invoicelinks.link.omise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The ceiling, its burst, and how it gives way and comes back; the test moves the clock. */
final class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(7 * SECOND);
    private final RateLimit rate = new RateLimit(20, 10, now::get);

    @Test
    void burstLeavesAtOnceAndTheRestAtTheRate() {
        for (int call = 0; call < 10; call++) {
            assertThat(rate.takeNanos()).isZero();
        }
        assertThat(rate.takeNanos()).isEqualTo(SECOND / 20);
        assertThat(rate.takeNanos()).isEqualTo(2 * SECOND / 20);
    }

    @Test
    void neverMoreThanTheCeilingAndOneBurstInAnySecond() {
        long waited = 0;
        for (int call = 0; call < 110; call++) {
            waited = rate.takeNanos();
        }
        assertThat(waited).isEqualTo(100 * SECOND / 20);
    }

    @Test
    void quietTimeEarnsNoMoreThanOneBurst() {
        now.addAndGet(3600 * SECOND);
        for (int call = 0; call < 10; call++) {
            assertThat(rate.takeNanos()).isZero();
        }
        assertThat(rate.takeNanos()).isPositive();
    }

    @Test
    void halvesOnceForAllAnswersOfTheSameSecond() {
        for (int answer = 0; answer < 10; answer++) {
            rate.slowDown(null);
        }
        assertThat(rate.permittedPerSecond()).isEqualTo(10);
    }

    @Test
    void halvesAgainASecondLaterAndNeverBelowOne() {
        for (int second = 0; second < 50; second++) {
            rate.slowDown(null);
            now.addAndGet(SECOND);
            rate.slowDown(null);
        }
        assertThat(rate.permittedPerSecond()).isBetween(1L, 10L);
        RateLimit one = new RateLimit(1, 1, now::get);
        one.slowDown(null);
        assertThat(one.permittedPerSecond()).isEqualTo(1);
    }

    @Test
    void recoversATenthOfTheCeilingASecondAndStopsThere() {
        rate.slowDown(null);
        now.addAndGet(SECOND);
        assertThat(rate.permittedPerSecond()).isEqualTo(12);
        now.addAndGet(100 * SECOND);
        assertThat(rate.permittedPerSecond()).isEqualTo(20);
    }

    @Test
    void retryAfterIsHonouredUpToAMinute() {
        rate.slowDown(Duration.ofSeconds(3));
        assertThat(rate.takeNanos()).isEqualTo(3 * SECOND);
        rate.slowDown(Duration.ofHours(5));
        assertThat(rate.takeNanos()).isLessThanOrEqualTo(60 * SECOND + 2 * SECOND);
    }
}
