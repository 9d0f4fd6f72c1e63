package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of a row has a sample that provokes it and words in every language. */
class RuleWordsTest {

    private static final List<Path> SAMPLES = List.of(
            Path.of("samples/bad-rows.csv"),
            Path.of("samples/unclear-rows.csv"),
            Path.of("samples/damaged-rows.csv"),
            Path.of("samples/erp/xero.csv"),
            Path.of("samples/erp/zoho-books.csv"),
            Path.of("samples/erp/freee.csv"),
            Path.of("samples/erp/money-forward-40102.csv"),
            Path.of("samples/erp/business-central.csv"),
            Path.of("samples/erp/thai-generic.csv"),
            Path.of("samples/erp/traps.csv"));

    /** Provoked by what the accounts and channels of other merchants are like, see {@link RowRulesTest}; and by workbooks, see {@link FileKindsTest}. */
    private static final Set<Rule> ELSEWHERE = EnumSet.of(
            Rule.LINES_TOO_MANY,
            Rule.CHANNELS_NOT_SET_UP,
            Rule.UNREACHABLE_BY,
            Rule.OPEN_AMOUNT_NOT_YET,
            Rule.PARTNER_UNKNOWN,
            Rule.FORMULA_FAILED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void everyRuleIsProvokedBySamplesAndSaidInTheLanguage(String language) {
        Map<Rule, Pattern> patterns = patterns(language);
        Set<Rule> provoked = EnumSet.noneOf(Rule.class);
        for (RowProblem problem : problems(language)) {
            List<Rule> said = Arrays.stream(Rule.values())
                    .filter(rule -> patterns.get(rule).matcher(problem.rule()).matches())
                    .toList();
            assertThat(said).as(problem.words()).isNotEmpty();
            assertThat(problem.words()).doesNotContain("{").doesNotContain("''");
            provoked.addAll(said);
        }
        Set<Rule> without = EnumSet.complementOf(EnumSet.copyOf(provoked));
        without.removeAll(ELSEWHERE);
        assertThat(without).as("rules without a sample").isEmpty();
    }

    private List<RowProblem> problems(String language) {
        List<RowProblem> problems = new ArrayList<>();
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            intake.speak(language);
            intake.take(SAMPLES.toArray(Path[]::new));
            for (int place = 1; place <= SAMPLES.size(); place++) {
                problems.addAll(intake.problems(place));
            }
        }
        return problems;
    }

    /** A rule's sentence with anything in the places of its values. */
    private static Map<Rule, Pattern> patterns(String language) {
        Properties words = words(language);
        Map<Rule, Pattern> patterns = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            String sentence = words.getProperty("Rule." + rule.name());
            boolean hasValues = sentence.contains("{");
            String plain = hasValues ? sentence.replace("''", "'") : sentence;
            patterns.put(
                    rule,
                    Pattern.compile(Arrays.stream(plain.split("\\{[^}]*\\}", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*"))));
        }
        return patterns;
    }

    @Test
    void everyLanguageHasTheSameWordsToSay() {
        Set<Object> english = words("en").keySet();
        for (String language : List.of("th", "ja")) {
            assertThat(words(language).keySet()).as(language).isEqualTo(english);
        }
        List.of(Rule.values()).forEach(rule -> assertThat(english).contains("Rule." + rule.name()));
        List.of(Remedy.values()).forEach(remedy -> assertThat(english).contains("Remedy." + remedy.name()));
    }

    @Test
    void everyLanguageFillsInTheSameValues() {
        Properties english = words("en");
        for (String language : List.of("th", "ja")) {
            words(language)
                    .forEach((key, sentence) -> assertThat(values((String) sentence))
                            .as(language + " " + key)
                            .isEqualTo(values(english.getProperty((String) key))));
        }
    }

    private static Set<String> values(String sentence) {
        return Pattern.compile("\\{([0-9])")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties words(String language) {
        String name = language.equals("en") ? "/intake/words.properties" : "/intake/words_" + language + ".properties";
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(Rule.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return words;
    }
}
