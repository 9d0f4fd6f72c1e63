package dev.invoicelinks.notice;

/**
 * How many segments a text message is sent, and paid, as: 160 characters of the GSM 7-bit alphabet alone or 153 in each of several; 70 or 67 UTF-16 units as
 * soon as one letter is outside it (3GPP TS 23.038 section 6.2.1, TS 23.040 section 9.2.3.24.1).
 */
public final class SmsSegments {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these takes an escape and a character, never parted between two segments. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int GSM_ALONE = 160;
    private static final int GSM_OF_SEVERAL = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_OF_SEVERAL = 67;

    private SmsSegments() {}

    /** At least one, even of nothing. */
    public static int of(String text) {
        return isGsm(text)
                ? segments(text.chars().map(SmsSegments::septets).toArray(), GSM_ALONE, GSM_OF_SEVERAL)
                : segments(text.codePoints().map(Character::charCount).toArray(), UCS2_ALONE, UCS2_OF_SEVERAL);
    }

    /** True when every letter is in the GSM 7-bit alphabet; else all are sent as UCS-2. */
    public static boolean isGsm(String text) {
        return text.chars().allMatch(SmsSegments::isGsm);
    }

    private static boolean isGsm(int letter) {
        return ALPHABET.indexOf(letter) >= 0 || EXTENSION.indexOf(letter) >= 0;
    }

    private static int septets(int letter) {
        return EXTENSION.indexOf(letter) >= 0 ? 2 : 1;
    }

    private static int segments(int[] sizes, int alone, int ofSeveral) {
        int segments = 1;
        int all = 0;
        int filled = 0;
        for (int size : sizes) {
            all += size;
            if (filled + size > ofSeveral) {
                segments++;
                filled = 0;
            }
            filled += size;
        }
        return all <= alone ? 1 : segments;
    }
}
