package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments at their boundaries, in both alphabets. */
final class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "@, 160, 1",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "ก, 70, 1",
        "ก, 71, 2",
        "ก, 134, 2",
        "ก, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2",
        "😀, 66, 2",
        "😀, 67, 3",
        "`, 70, 1",
        "`, 71, 2"
    })
    void boundariesOfOneAndOfSeveral(String letter, int count, int segments) {
        assertThat(SmsSegments.of(letter.repeat(count))).isEqualTo(segments);
    }

    @Test
    void oneLetterOutsideTheAlphabetChangesTheWholeMessage() {
        assertThat(SmsSegments.of("a".repeat(100))).isEqualTo(1);
        assertThat(SmsSegments.of("a".repeat(99) + "ก")).isEqualTo(2);
    }

    @Test
    void escapedCharacterIsNotPartedBetweenTwoSegments() {
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(3);
    }
}
