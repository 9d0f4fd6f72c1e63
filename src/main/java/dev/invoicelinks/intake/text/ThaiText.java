package dev.invoicelinks.intake.text;

/** Knows where Thai signs may stand: marks above or below a consonant, leading vowels before one, and no Thai letter within a Latin word. */
final class ThaiText {

    private ThaiText() {}

    /** Percent of signs that stand where none can. */
    static int oddities(String text) {
        return Letters.oddPercent(text, ThaiText::isOdd);
    }

    private static boolean isOdd(String text, int place) {
        char c = text.charAt(place);
        char before = Letters.at(text, place - 1);
        char after = Letters.at(text, place + 1);
        if (!isThai(c)) {
            return Letters.isLatin(before) && Letters.isLatin(after) && c != '\u2019';
        }
        if (Letters.isLatin(before) || Letters.isLatin(after)) {
            return true;
        }
        if (isMark(c)) {
            return !isConsonant(before) && !isMark(before);
        }
        if (isLeadingVowel(c)) {
            return !isConsonant(after);
        }
        return isConsonant(c) && !isThai(before) && !isThai(after) && after != '.';
    }

    private static boolean isThai(char c) {
        return c >= 0x0E01 && c <= 0x0E5B;
    }

    private static boolean isConsonant(char c) {
        return c >= 0x0E01 && c <= 0x0E2E;
    }

    private static boolean isMark(char c) {
        return c == 0x0E31 || c >= 0x0E34 && c <= 0x0E3A || c >= 0x0E47 && c <= 0x0E4E;
    }

    private static boolean isLeadingVowel(char c) {
        return c >= 0x0E40 && c <= 0x0E44;
    }
}
