package dev.invoicelinks.sandbox.journal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes out of a text what may be the number of a card, wherever a client wrote it. */
final class CardNumbers {

    private static final Pattern LIKELY = Pattern.compile("(?<![0-9A-Za-z])\\d(?:[ -]?\\d){12,18}(?![0-9A-Za-z])");

    private CardNumbers() {}

    static String removed(String text) {
        return text.length() < 13 ? text : LIKELY.matcher(text).replaceAll(CardNumbers::replacement);
    }

    private static String replacement(MatchResult found) {
        return isCard(found.group().replaceAll("[ -]", "")) ? "[card number removed]" : found.group();
    }

    /** By its check digit (ISO/IEC 7812, Luhn). */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int twice = 2 * digit;
            sum += place % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }
}
