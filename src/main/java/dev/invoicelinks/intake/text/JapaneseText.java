package dev.invoicelinks.intake.text;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Knows which signs Japanese names and words are made of; rare characters in number mean that the text is none. */
final class JapaneseText {

    /** Lead bytes of kana, marks and the characters of JIS level 1, which nearly all words are made of. */
    private static final int COMMON_FROM = 0x81;

    private static final int COMMON_TO = 0x98;

    private static final ThreadLocal<CharsetEncoder> BYTES =
            ThreadLocal.withInitial(() -> Charset.forName("windows-31j").newEncoder());

    private JapaneseText() {}

    /** Percent of signs that are rare or stand where none can. */
    static int oddities(String text) {
        return Letters.oddPercent(text, JapaneseText::isOdd);
    }

    private static boolean isOdd(String text, int place) {
        char c = text.charAt(place);
        char before = Letters.at(text, place - 1);
        char after = Letters.at(text, place + 1);
        if (isHalfWidth(c)) {
            return isIdeograph(before) || isIdeograph(after) || !isHalfWidth(before) && !isHalfWidth(after);
        }
        if (isIdeograph(c) && Letters.isLatin(before) && Letters.isLatin(after)) {
            return true;
        }
        return !isCommon(c);
    }

    private static boolean isHalfWidth(char c) {
        return c >= 0xFF61 && c <= 0xFF9F;
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isCommon(char c) {
        try {
            int lead = BYTES.get().encode(CharBuffer.wrap(new char[] {c})).get(0) & 0xFF;
            return lead >= COMMON_FROM && lead <= COMMON_TO;
        } catch (CharacterCodingException unknown) {
            return false;
        }
    }
}
