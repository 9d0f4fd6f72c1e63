package dev.invoicelinks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds of every target, and everything that fuzzing once found, always run as tests. */
final class SeedsTest {

    static Stream<Arguments> seeds() {
        return Stream.of(Target.values())
                .flatMap(target -> target.seeds().stream().map(seed -> Arguments.of(target, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seedFindsNothing(Target target, Path seed) throws Exception {
        target.run(Files.readAllBytes(seed));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyTargetHasSeeds(Target target) {
        assertThat(target.seeds()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void aPieceOfASeedFindsNothing(Target target) throws Exception {
        for (Path seed : target.seeds()) {
            String whole = Files.readString(seed, StandardCharsets.ISO_8859_1);
            for (int length = 0; length < whole.length(); length += 1 + whole.length() / 50) {
                target.run(whole.substring(0, length).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
