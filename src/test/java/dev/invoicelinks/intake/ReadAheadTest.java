package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 12_345})
    void everythingComesOnceAndInOrder(int count) {
        try (ReadAhead<Integer> ahead =
                new ReadAhead<>(IntStream.range(0, count).iterator())) {
            assertThat(all(ahead)).isEqualTo(IntStream.range(0, count).boxed().toList());
            assertThat(ahead.next()).as("behind the end").isNull();
        }
    }

    @Test
    void whatWasReadBeforeAFailureComesBeforeIt() {
        Iterator<Integer> broken = Stream.iterate(1, number -> number + 1)
                .map(number -> {
                    if (number > 700) {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }
                    return number;
                })
                .iterator();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(broken)) {
            List<Integer> read = new ArrayList<>();

            assertThatThrownBy(() -> all(ahead, read)).hasMessageContaining("the disk is gone");

            assertThat(read).hasSize(700).endsWith(700);
            assertThatThrownBy(ahead::next).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void errorIsNotSwallowed() {
        Iterator<Integer> full = Stream.generate(() -> 1)
                .map(one -> {
                    if (one == 1) {
                        throw new OutOfMemoryError("for this test");
                    }
                    return one;
                })
                .iterator();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(full)) {
            assertThatThrownBy(ahead::next).isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void onlySoMuchIsReadAheadAndClosingEndsIt() {
        AtomicInteger taken = new AtomicInteger();
        ReadAhead<Integer> ahead =
                new ReadAhead<>(Stream.generate(taken::incrementAndGet).iterator());
        assertThat(ahead.next()).isEqualTo(1);

        assertTimeoutPreemptively(Duration.ofSeconds(30), ahead::close);

        int atTheEnd = taken.get();
        assertThat(atTheEnd).isLessThan(10_000);
        assertThat(taken).as("after it was closed").hasValue(atTheEnd);
    }

    private static List<Integer> all(ReadAhead<Integer> ahead) {
        return all(ahead, new ArrayList<>());
    }

    private static List<Integer> all(ReadAhead<Integer> ahead, List<Integer> into) {
        for (Integer next = ahead.next(); next != null; next = ahead.next()) {
            into.add(next);
        }
        return Collections.unmodifiableList(into);
    }
}
