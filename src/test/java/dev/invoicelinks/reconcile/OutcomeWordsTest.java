package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code has its words in every language, and no words are left without a code. */
final class OutcomeWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void everyCodeHasItsWords(String language) {
        OutcomeWords words = OutcomeWords.in(language);
        Set<String> said = new TreeSet<>();

        for (ChargeOutcome outcome : ChargeOutcome.values()) {
            said.add(key(outcome, "name", words.name(outcome)));
            said.add(key(outcome, "action", words.action(outcome)));
        }
        Stream.of(Settlement.values(), Flag.values()).flatMap(Stream::of).forEach(code -> {
            said.add(key(code, "name", words.name(code)));
            said.add(key(code, "reason", words.reason(code)));
            said.add(key(code, "action", words.action(code)));
        });
        Stream.of(Reason.values(), Suggesting.Verdict.values())
                .flatMap(Stream::of)
                .forEach(code -> said.add(key(code, "reason", words.reason(code))));
        for (AgeingBucket bucket : AgeingBucket.values()) {
            said.add(key(bucket, "name", words.name(bucket)));
        }

        assertThat(ResourceBundle.getBundle("reconcile.words", Locale.forLanguageTag(language))
                        .keySet())
                .as("no words without a code")
                .isEqualTo(said);
    }

    @Test
    void languageWithoutWordsIsAnsweredInEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);

            assertThat(OutcomeWords.in("fr").name(Settlement.PAID)).isEqualTo("paid");
            assertThat(OutcomeWords.in("en").name(Settlement.PAID)).isEqualTo("paid");
            assertThat(OutcomeWords.in("th").name(Settlement.PAID)).isEqualTo("ชำระแล้ว");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String key(Enum<?> code, String what, String words) {
        assertThat(words).as(code + " " + what).isNotBlank();
        return code.getDeclaringClass().getSimpleName() + "." + code.name() + "." + what;
    }
}
