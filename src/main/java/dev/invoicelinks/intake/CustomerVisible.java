package dev.invoicelinks.intake;

/** What may stand in a text that customers see. */
final class CustomerVisible {

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private CustomerVisible() {}

    /** True for control characters, those that part lines or paragraphs, and those that turn the direction of what follows or are seen by no one. */
    static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2060 && character <= 0x206F
                || character == 0xFEFF
                || isTagOrNone(character);
    }

    /** Letters that no font shows, and places of Unicode at which there is no character. */
    private static boolean isTagOrNone(int character) {
        return character >= 0xE0000 && character <= 0xE007F || (character & 0xFFFE) == 0xFFFE;
    }

    /** True when a customer could be shown something else than what stands there. */
    static boolean deceives(String text) {
        int place = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            if (isHidden(character)) {
                return true;
            }
            place += Character.charCount(character);
        }
        return false;
    }

    /** True when an earlier program lost letters of it. */
    static boolean isDamaged(String text) {
        return text.contains(REPLACEMENT_CHARACTER);
    }
}
