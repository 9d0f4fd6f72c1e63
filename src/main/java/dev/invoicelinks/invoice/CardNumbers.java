package dev.invoicelinks.invoice;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what looks like a card's number (ISO/IEC 7812) and hides it: it must stand in no file, message, log or table of ours. A number looks like one when its
 * first digits are a scheme's, its length is that scheme's and its check digit is right, in the digits of any script and with spaces, hyphens, dots,
 * underscores or invisible characters between them.
 *
 * <p>Of other numbers with such first digits and such a length, one in ten is taken for a card's; a letter between its digits tells it apart.
 */
public final class CardNumbers {

    private static final int FEWEST_DIGITS = 14;
    private static final int MOST_DIGITS = 19;

    /** Longest telephone number (ITU-T E.164); a plus before it says that it is one. */
    private static final int MOST_TELEPHONE_DIGITS = 15;

    /** So many characters may part two groups of a number, such as in {@code 4242 - 4242}. */
    private static final int MOST_BETWEEN = 3;

    private CardNumbers() {}

    /** The text with all but the last four digits of every card number hidden; the very same object when there is none. */
    public static String masked(String text) {
        return hasFewerDigits(text) ? text : hidden(text, groups(text));
    }

    /** Nearly every text of a file is passed by here, as soon as what is left of it is too short. */
    private static boolean hasFewerDigits(String text) {
        int length = text.length();
        int mayLack = length - FEWEST_DIGITS;
        for (int index = 0; index < length && mayLack >= 0; index++) {
            char c = text.charAt(index);
            boolean mayBeDigit =
                    c <= '9' ? c >= '0' : c > '\u007f' && (Character.isDigit(c) || Character.isLowSurrogate(c));
            mayLack -= mayBeDigit ? 0 : 1;
        }
        return mayLack < 0;
    }

    private static String hidden(String text, List<Group> groups) {
        StringBuilder safe = new StringBuilder();
        int copied = 0;
        for (int first = 0; first < groups.size(); first++) {
            int last = lastOfCard(text, groups, first);
            if (last >= 0) {
                String digits = digits(groups, first, last);
                safe.append(text, copied, groups.get(first).begin())
                        .append("**** ")
                        .append(digits.substring(digits.length() - 4));
                copied = groups.get(last).end();
                first = last;
            }
        }
        return copied == 0 ? text : safe.append(text, copied, text.length()).toString();
    }

    /** The group with which a card's number ends that begins with this one; -1 when none does. */
    private static int lastOfCard(String text, List<Group> groups, int first) {
        int begin = groups.get(first).begin();
        boolean isAfterPlus = begin > 0 && text.charAt(begin - 1) == '+';
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size(); last++) {
            Group group = groups.get(last);
            if (last > first && !group.goesOn() || digits.length() > MOST_DIGITS) {
                return -1;
            }
            digits.append(group.digits());
            boolean isTelephone = isAfterPlus && digits.length() <= MOST_TELEPHONE_DIGITS;
            if (!isTelephone && CardScheme.isIssuedBySome(digits) && hasItsCheckDigit(digits)) {
                return last;
            }
        }
        return -1;
    }

    private static String digits(List<Group> groups, int first, int last) {
        StringBuilder digits = new StringBuilder();
        groups.subList(first, last + 1).forEach(group -> digits.append(group.digits()));
        return digits.toString();
    }

    /** Luhn's check (ISO/IEC 7812-1, annex B). */
    private static boolean hasItsCheckDigit(CharSequence digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int value = index % 2 == 1 ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        int between = MOST_BETWEEN + 1;
        boolean goesOn = false;
        int begin = 0;
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                if (digits.isEmpty()) {
                    begin = index;
                    goesOn = between <= MOST_BETWEEN;
                }
                digits.append((char) ('0' + digit));
                between = 0;
            } else {
                if (!digits.isEmpty()) {
                    groups.add(new Group(begin, index, digits.toString(), goesOn));
                    digits.setLength(0);
                }
                between = isBetween(character) ? between + 1 : MOST_BETWEEN + 1;
            }
            index += Character.charCount(character);
        }
        if (!digits.isEmpty()) {
            groups.add(new Group(begin, index, digits.toString(), goesOn));
        }
        return groups;
    }

    private static boolean isBetween(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.FORMAT,
                    Character.CONTROL -> true;
            default -> character == '.' || character == '\u00b7' || character == '\u2212';
        };
    }

    /**
     * Digits without anything between them.
     *
     * @param digits in ASCII, whatever script they are written in
     * @param goesOn true when only what may part a number's groups stands between the group before and this one
     */
    private record Group(int begin, int end, String digits, boolean goesOn) {}
}
