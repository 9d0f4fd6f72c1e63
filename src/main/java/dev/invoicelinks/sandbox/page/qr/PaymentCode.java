package dev.invoicelinks.sandbox.page.qr;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * The payloads of the two QR methods. The receivers are of a shape that no bank knows, so a code that somebody scans with a real application is refused.
 *
 * @param amount in main units, with the decimals of its currency
 * @param reference names the charge: up to 20 capital letters and digits
 * @param merchant trading name; what ASCII cannot say is left out
 */
public record PaymentCode(BigDecimal amount, String reference, String merchant) {

    private static final String NO_BILLER = "000000000000000";
    private static final String NO_ENTITY = "T00ZZ0000Z";
    private static final String BY_ENTITY_NUMBER = "2";
    private static final String AMOUNT_IS_FIXED = "0";
    private static final String MADE_FOR_ONE_PAYMENT = "12";
    private static final String ANY_TRADE = "0000";
    private static final String BAHT = "764";
    private static final String SINGAPORE_DOLLAR = "702";
    private static final int LONGEST_NAME = 25;

    /** @throws IllegalArgumentException for an amount that is not positive or a reference of another shape */
    public PaymentCode {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A code cannot ask for " + amount);
        }
        if (!reference.matches("[A-Z0-9]{1,20}")) {
            throw new IllegalArgumentException(
                    "Reference \"" + reference + "\" is not 1 to 20 capital letters and digits");
        }
    }

    /** Thai QR Payment, bill payment (tag 30 of the Bank of Thailand's standard). */
    public String promptPay() {
        return head().with(
                        "30",
                        EmvPayload.empty()
                                .with("00", "A000000677010112")
                                .with("01", NO_BILLER)
                                .with("02", reference))
                .with("53", BAHT)
                .with("54", amount.toPlainString())
                .with("58", "TH")
                .with("59", name())
                .sealed();
    }

    /** SGQR with PayNow to an entity number (tag 26 of the Association of Banks in Singapore's standard). */
    public String payNow() {
        return head().with(
                        "26",
                        EmvPayload.empty()
                                .with("00", "SG.PAYNOW")
                                .with("01", BY_ENTITY_NUMBER)
                                .with("02", NO_ENTITY)
                                .with("03", AMOUNT_IS_FIXED))
                .with("52", ANY_TRADE)
                .with("53", SINGAPORE_DOLLAR)
                .with("54", amount.toPlainString())
                .with("58", "SG")
                .with("59", name())
                .with("60", "Singapore")
                .with("62", EmvPayload.empty().with("01", reference))
                .sealed();
    }

    private static EmvPayload head() {
        return EmvPayload.empty().with("00", "01").with("01", MADE_FOR_ONE_PAYMENT);
    }

    private String name() {
        String ascii = Normalizer.normalize(merchant, Normalizer.Form.NFKD)
                .replaceAll("[^ -~]", "")
                .strip();
        String named = ascii.isEmpty() ? "Sandbox" : ascii;
        return named.substring(0, Math.min(LONGEST_NAME, named.length()));
    }
}
