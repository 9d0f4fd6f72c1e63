package dev.invoicelinks.invoice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the reference token of an invoice's n-th link: an HMAC over installation, merchant, number, revision and link sequence.
 *
 * <p>Deterministic, so that a restored or interrupted program finds its own links again; not safe for sharing between threads of one Mac, hence a new Mac a call.
 */
public final class TokenMint {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final String installation;
    private final String merchant;

    /** @param secret made at set-up, kept in the database and backed up with it */
    public TokenMint(byte[] secret, String installation, String merchant) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.installation = installation;
        this.merchant = merchant;
    }

    /** The token of the invoice's link with this sequence; the same arguments always give the same token. */
    public ReferenceToken token(InvoiceNumber number, int revision, int sequence) {
        byte[] digest = hmac(String.join("\n", installation, merchant, number.value(), revision + "", sequence + ""));
        StringBuilder body = new StringBuilder(ReferenceToken.BODY_LENGTH);
        for (int place = 0; place < ReferenceToken.BODY_LENGTH; place++) {
            body.append(ReferenceToken.ALPHABET.charAt(fiveBits(digest, place * 5)));
        }
        return ReferenceToken.of(body.toString());
    }

    private static int fiveBits(byte[] bytes, int bit) {
        int pair = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
        return pair >> 11 - bit % 8 & 31;
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, absent);
        }
    }
}
