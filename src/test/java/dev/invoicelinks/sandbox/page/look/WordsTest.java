package dev.invoicelinks.sandbox.page.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the pages: all there, in every language, with the same places to fill. */
final class WordsTest {

    private static final Pattern NAMED = Pattern.compile("\\{\\{t\\.(\\w+)}}");

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysTheSameThings(Language language) {
        ResourceBundle english = bundle(Language.EN);
        ResourceBundle other = bundle(language);

        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String name : english.keySet()) {
            assertThat(places(other.getString(name))).as(name).isEqualTo(places(english.getString(name)));
            assertThat(other.getString(name)).as(name).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyTextATemplateNamesExists() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/sandbox/page"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(Language.EN.words().has(found.group(1)))
                                .as(file + " names " + found.group(1))
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            th                          | TH
            ja-JP,ja;q=0.9,en;q=0.8     | JA
            en-US,en;q=0.5              | EN
            de-DE,th;q=0.4,en;q=0.1     | TH
            fr                          | EN
            *                           | EN
            ''                          | EN
            ;;;q=x                      | EN
            """)
    void pageSpeaksWhatTheBrowserLikesBest(String header, Language language) {
        assertThat(Language.likedBest(header)).isEqualTo(language);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("sandbox.page.words", Locale.forLanguageTag(language.code()));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }
}
