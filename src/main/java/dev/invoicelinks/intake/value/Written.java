package dev.invoicelinks.intake.value;

import java.text.Normalizer;

/** A cell's text in the form in which figures are looked for: composed, of half width, with ASCII digits, without marks that nobody sees. */
final class Written {

    private Written() {}

    static String plain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return composed(text);
            }
        }
        return text.strip();
    }

    private static String composed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(letter, 10)));
            } else if (Character.isSpaceChar(letter)) {
                plain.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString().strip();
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
