package dev.invoicelinks.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxClockTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    private Path folder;

    private final Machine machine = new Machine();
    private SandboxClock clock;

    @BeforeEach
    void start() {
        clock = new SandboxClock(machine, folder.resolve("clock"));
    }

    @Test
    void goesWithTheMachineUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NINE);
        assertThat(clock.isTheMachines()).isTrue();

        clock.advance(Duration.ofHours(1));
        machine.now = NINE.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3_605));
        assertThat(clock.isTheMachines()).isFalse();
    }

    @Test
    void standsStillWhenStoppedAndGoesOnFromThere() {
        clock.stop();
        machine.now = NINE.plusSeconds(60);
        assertThat(clock.instant()).isEqualTo(NINE);

        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(86_400));

        clock.go();
        machine.now = NINE.plusSeconds(61);
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(86_401));
    }

    @Test
    void keepsItsSettingOverARestart() {
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(restarted().instant()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));

        clock.stop();
        machine.now = NINE.plusSeconds(9);
        assertThat(restarted().instant()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));

        clock.reset();
        assertThat(restarted().isTheMachines()).isTrue();
    }

    @Test
    void impossibleTimesAreRefused() {
        assertThatThrownBy(() -> clock.set(Instant.parse("1999-12-31T23:59:59Z")))
                .isInstanceOf(ImpossibleTime.class);
        assertThatThrownBy(() -> clock.set(Instant.MAX)).isInstanceOf(ImpossibleTime.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(ImpossibleTime.class);
        assertThat(clock.isTheMachines()).isTrue();
    }

    @Test
    void alarmsRingInTheirOrderBeforeTheJumpReturns() {
        List<String> rung = new ArrayList<>();
        try (Alarms alarms = new Alarms(clock)) {
            alarms.at(NINE.plusSeconds(20), () -> rung.add("second"));
            alarms.at(NINE.plusSeconds(10), () -> rung.add("first"));
            alarms.at(NINE.plusSeconds(10), () -> {
                throw new IllegalStateException("an alarm that fails stops no other");
            });
            alarms.at(NINE.plusSeconds(30), () -> rung.add("never"));

            clock.advance(Duration.ofSeconds(25));

            assertThat(rung).containsExactly("first", "second");
        }
    }

    @Test
    void alarmRingsByItselfWhenTheMachinesTimeComes() {
        List<String> rung = new CopyOnWriteArrayList<>();
        try (Alarms alarms = new Alarms(new SandboxClock(Clock.systemUTC(), folder.resolve("real")))) {
            alarms.at(Clock.systemUTC().instant().plusMillis(50), () -> rung.add("rung"));

            await().until(() -> rung.equals(List.of("rung")));
        }
    }

    @Test
    void alarmOfAnotherAgeKeepsNoOtherWaiting() {
        List<String> rung = new CopyOnWriteArrayList<>();
        try (Alarms alarms = new Alarms(new SandboxClock(Clock.systemUTC(), folder.resolve("real")))) {
            alarms.at(Instant.MAX, () -> rung.add("never"));
            alarms.at(Clock.systemUTC().instant().plusMillis(50), () -> rung.add("rung"));

            await().until(() -> rung.equals(List.of("rung")));
        }
    }

    @Test
    void clearedAlarmsStaySilent() {
        List<String> rung = new ArrayList<>();
        try (Alarms alarms = new Alarms(clock)) {
            alarms.at(NINE.plusSeconds(1), () -> rung.add("never"));
            alarms.clear();

            clock.advance(Duration.ofHours(1));

            assertThat(rung).isEmpty();
        }
    }

    private SandboxClock restarted() {
        return new SandboxClock(machine, folder.resolve("clock"));
    }

    /** The machine's clock, which the test moves. */
    private static final class Machine extends Clock {

        private volatile Instant now = NINE;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
