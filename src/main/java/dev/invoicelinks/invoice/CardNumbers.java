package dev.invoicelinks.invoice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a card's number (ISO/IEC 7812) and hides it: it must stand in no file, message or log of ours. */
public final class CardNumbers {

    /** 13 to 19 digits as on a card, first digit of an issuer that is in use, single spaces or hyphens between. */
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[2-6](?:[ -]?[0-9]){12,18}(?![0-9])");

    private CardNumbers() {}

    /** The text with all but the last four digits of every card number hidden; the same text when there is none. */
    public static String masked(String text) {
        Matcher matcher = CARD.matcher(text);
        return matcher.replaceAll(
                found -> isCard(found.group()) ? hidden(found.group()) : Matcher.quoteReplacement(found.group()));
    }

    private static String hidden(String card) {
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
