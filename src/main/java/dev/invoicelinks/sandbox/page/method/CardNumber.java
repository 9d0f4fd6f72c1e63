package dev.invoicelinks.sandbox.page.method;

import java.util.Optional;

/** A card's number, known only while the bank is asked: it prints as its last four digits. */
public final class CardNumber {

    static final int LAST = 4;
    private static final String SHAPE = "\\d{12,19}";

    private final String digits;

    private CardNumber(String digits) {
        this.digits = digits;
    }

    /** The number as written, with or without spaces and hyphens; nothing when its check digit (ISO/IEC 7812) is wrong. */
    public static Optional<CardNumber> of(String written) {
        String digits = written.replaceAll("[\\s\\u00a0\\u3000-]", "");
        return digits.matches(SHAPE) && hasItsCheckDigit(digits)
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    private static boolean hasItsCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public String lastDigits() {
        return digits.substring(digits.length() - LAST);
    }

    /** How a sandbox's bank takes this card; nothing for a card that may be somebody's own. */
    public Optional<TestCard> asTestCard() {
        return TestCard.of(digits);
    }

    @Override
    public String toString() {
        return "card ending in " + lastDigits();
    }
}
