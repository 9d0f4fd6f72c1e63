package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.NOTHING_LEAKS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches everything that was written for what must not be in it. */
final class NothingLeaks implements Rule {

    private static final Pattern KEY = Pattern.compile("\\b[sp]key_(?:test_)?[0-9a-z]{8,}");
    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9A-Za-z.#_-])(?:4\\d{3}|5[1-5]\\d{2}|35[2-8]\\d)(?:[ -]?\\d{4}){3}(?![0-9A-Za-z_-])");
    private static final Pattern PAY_ADDRESS =
            Pattern.compile("https?://(?:[^\\s\"]+/pay|link\\.omise\\.co)/[0-9A-Z]{8,}");

    @Override
    public void check(Scene scene, Findings findings) {
        Evidence evidence = scene.evidence();
        Stream.concat(evidence.said().stream(), evidence.kept().stream()).forEach(file -> {
            // byte by byte: a database is searched like a text
            String text = new String(Folder.bytes(file), StandardCharsets.ISO_8859_1);
            evidence.secrets().stream()
                    .filter(text::contains)
                    .forEach(secret -> findings.add(NOTHING_LEAKS, name(file), "a secret that was planted", "none"));
            first(KEY, text).ifPresent(key -> findings.add(NOTHING_LEAKS, name(file), "a key", "none"));
        });
        for (Path file : evidence.said()) {
            String text = Folder.text(file);
            first(PAY_ADDRESS, text)
                    .ifPresent(address -> findings.add(NOTHING_LEAKS, name(file), "a payment address", "none"));
        }
        Stream.of(evidence.said(), evidence.kept())
                .flatMap(java.util.List::stream)
                .filter(NothingLeaks::isText)
                .filter(file -> hasCard(Folder.text(file)))
                .forEach(file -> findings.add(NOTHING_LEAKS, name(file), "a card number", "none"));
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.matches(".*\\.(csv|json|html|txt|log|eml|out|prom)");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static boolean hasCard(String text) {
        return CARD.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\D", ""))
                .anyMatch(NothingLeaks::checks);
    }

    /** The check digit of ISO/IEC 7812. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
