package dev.invoicelinks.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a text that customers see. */
final class CustomerVisible {

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    /** 13 to 19 digits as on a card, first digit of an issuer that is in use, single spaces or hyphens between. */
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[2-6](?:[ -]?[0-9]){12,18}(?![0-9])");

    private CustomerVisible() {}

    /** True for control characters and for those that turn the direction of what follows. */
    static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /** True when a customer could be shown something else than what stands there. */
    static boolean deceives(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isHidden(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    /** True when an earlier program lost letters of it. */
    static boolean isDamaged(String text) {
        return text.contains(REPLACEMENT_CHARACTER);
    }

    /** The text with all but the last four digits of every card number hidden; the same text when there is none. */
    static String withoutCards(String text) {
        Matcher matcher = CARD.matcher(text);
        return matcher.replaceAll(
                found -> isCard(found.group()) ? masked(found.group()) : Matcher.quoteReplacement(found.group()));
    }

    private static String masked(String card) {
        return "**** " + card.substring(card.length() - 4);
    }

    /** Luhn's check (ISO/IEC 7812-1, annex B). */
    private static boolean isCard(String written) {
        int sum = 0;
        boolean doubled = false;
        for (int index = written.length() - 1; index >= 0; index--) {
            int digit = written.charAt(index) - '0';
            if (digit >= 0 && digit <= 9) {
                int value = doubled ? digit * 2 : digit;
                sum += value > 9 ? value - 9 : value;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }
}
