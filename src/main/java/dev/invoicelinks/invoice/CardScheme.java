package dev.invoicelinks.invoice;

import java.util.List;

/**
 * The card schemes by the first digits and lengths of their numbers, as they publish them. Lengths that no card has any more (Visa 13, JCB 15) and Maestro's
 * shorter ones are left out: telephone numbers have them.
 */
enum CardScheme {
    VISA(new Issuers(4, 4, 16, 16), new Issuers(4, 4, 19, 19)),
    MASTERCARD(new Issuers(51, 55, 16, 16), new Issuers(2221, 2720, 16, 16)),
    AMERICAN_EXPRESS(new Issuers(34, 34, 15, 15), new Issuers(37, 37, 15, 15)),
    DINERS_CLUB(
            new Issuers(36, 36, 14, 14),
            new Issuers(38, 39, 14, 14),
            new Issuers(300, 305, 14, 14),
            new Issuers(3095, 3095, 14, 14),
            new Issuers(36, 36, 16, 16),
            new Issuers(38, 39, 16, 16)),
    JCB(new Issuers(3528, 3589, 16, 19)),
    DISCOVER(new Issuers(6011, 6011, 16, 19), new Issuers(644, 649, 16, 19), new Issuers(65, 65, 16, 19)),
    UNION_PAY(new Issuers(62, 62, 16, 19), new Issuers(8100, 8171, 16, 19)),
    MAESTRO(
            new Issuers(5018, 5018, 16, 19),
            new Issuers(5020, 5020, 16, 19),
            new Issuers(5038, 5038, 16, 19),
            new Issuers(5893, 5893, 16, 19),
            new Issuers(6304, 6304, 16, 19),
            new Issuers(6759, 6759, 16, 19),
            new Issuers(6761, 6763, 16, 19));

    private final List<Issuers> issuers;

    CardScheme(Issuers... issuers) {
        this.issuers = List.of(issuers);
    }

    /** True when some scheme issues numbers that begin like these digits and are as long. */
    static boolean isIssuedBySome(CharSequence digits) {
        for (CardScheme scheme : values()) {
            for (Issuers range : scheme.issuers) {
                if (range.issue(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** First digits from one to another, and the number's length. */
    private record Issuers(int from, int to, int shortest, int longest) {

        boolean issue(CharSequence digits) {
            if (digits.length() < shortest || digits.length() > longest) {
                return false;
            }
            int places = String.valueOf(from).length();
            int first = Integer.parseInt(digits, 0, places, 10);
            return first >= from && first <= to;
        }
    }
}
