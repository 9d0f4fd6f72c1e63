package dev.invoicelinks.intake;

/** What may stand in a text that customers see. */
final class CustomerVisible {

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private CustomerVisible() {}

    /** True for control characters, those that part lines or paragraphs, and those that turn the direction of what follows. */
    static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
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
}
