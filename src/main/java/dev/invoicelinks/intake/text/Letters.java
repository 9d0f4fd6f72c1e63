package dev.invoicelinks.intake.text;

/** Counts, over a text's characters outside ASCII, how many stand where nobody would write them. */
final class Letters {

    /** Judges the character at a place of the text. */
    @FunctionalInterface
    interface Judge {
        boolean isOdd(String text, int place);
    }

    private Letters() {}

    /** Percent of the characters outside ASCII that are odd; 0 when there are none. */
    static int oddPercent(String text, Judge judge) {
        int all = 0;
        int odd = 0;
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) > 0x7F) {
                all++;
                odd += judge.isOdd(text, place) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (100 * odd + all - 1) / all;
    }

    /** The character there; a space outside of the text. */
    static char at(String text, int place) {
        return place < 0 || place >= text.length() ? ' ' : text.charAt(place);
    }

    static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
