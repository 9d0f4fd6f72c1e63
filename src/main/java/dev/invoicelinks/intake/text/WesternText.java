package dev.invoicelinks.intake.text;

/** Knows how Western European languages use their letters outside ASCII: few at a time, in words of their case, and no signs within words. */
final class WesternText {

    /** Letters of Icelandic alone; far more often they are what is left of a Turkish or an Eastern European text. */
    private static final String DOUBTFUL = "\u00D0\u00DD\u00DE\u00F0\u00FD\u00FE";

    /** Signs that may stand between two letters: the apostrophe and the Catalan point. */
    private static final String WITHIN_WORDS = "\u2019\u00B7";

    private static final String ORDINALS = "\u00AA\u00BA";

    private WesternText() {}

    /** Percent of letters and signs that stand where none would. */
    static int oddities(String text) {
        return Letters.oddPercent(text, WesternText::isOdd);
    }

    private static boolean isOdd(String text, int place) {
        char c = text.charAt(place);
        char before = Letters.at(text, place - 1);
        char after = Letters.at(text, place + 1);
        if (isForeign(before) && isForeign(after) || DOUBTFUL.indexOf(c) >= 0) {
            return true;
        }
        if (!Character.isLetter(c)) {
            return Character.isLetter(before) && Character.isLetter(after) && WITHIN_WORDS.indexOf(c) < 0;
        }
        if (!Character.isLetter(before) && !Character.isLetter(after)) {
            return ORDINALS.indexOf(c) < 0 && !(Character.isWhitespace(before) && Character.isWhitespace(after));
        }
        return Character.isUpperCase(c) && Character.isLowerCase(before);
    }

    private static boolean isForeign(char c) {
        return c > 0x7F;
    }
}
