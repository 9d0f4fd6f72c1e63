package dev.invoicelinks.sandbox.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of the stylesheet that stand on each other can be told apart, by day and by night (WCAG 2.2, contrast). */
final class ColoursTest {

    private static final Pattern SCHEME = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): #([0-9a-f]{6})");

    @ParameterizedTest
    @CsvSource({
        "ink,ground,7",
        "ink,paper,7",
        "quiet,ground,4.5",
        "quiet,paper,4.5",
        "quiet,tint,4.5",
        "accent,ground,4.5",
        "accent,paper,4.5",
        "accent,tint,4.5",
        "on-accent,accent,4.5",
        "on-accent,accent-hover,4.5",
        "accent-hover,tint,4.5",
        "good,good-tint,4.5",
        "bad,bad-tint,4.5",
        "ink,bad-tint,4.5",
        "ink,good-tint,4.5",
        "play,play-tint,4.5",
        "ink,play-tint,4.5",
        "field-line,paper,3"
    })
    void textStandsOutFromItsGround(String text, String ground, double least) throws IOException {
        List<Map<String, Integer>> schemes = schemes();
        assertThat(schemes).hasSize(2);
        for (Map<String, Integer> scheme : schemes) {
            assertThat(contrast(scheme.get(text), scheme.get(ground)))
                    .as(text + " on " + ground)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static List<Map<String, Integer>> schemes() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/sandbox/page/style.css"));
        List<Map<String, Integer>> schemes = new ArrayList<>();
        for (MatchResult scheme : SCHEME.matcher(css).results().toList()) {
            Map<String, Integer> colours = new HashMap<>();
            COLOUR.matcher(scheme.group(1))
                    .results()
                    .forEach(colour -> colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16)));
            schemes.add(colours);
        }
        return schemes;
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
