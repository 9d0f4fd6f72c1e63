package dev.invoicelinks.sandbox.page.look;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the forms of a sandbox: a form that it did not hand out itself, for this very purpose, is not taken. Each seal is another one, so that it also tells one attempt from the next.
 *
 * <p>Safe for several threads.
 */
public final class FormSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NONCE_BYTES = 15;
    private static final int NONCE_LETTERS = 20;
    private static final String SHAPE = "[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{43}";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret known to this sandbox alone, the same after a restart, so that open forms stay good */
    public FormSeal(String secret) {
        this.key = new SecretKeySpec(("forms " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A fresh seal for a purpose, such as paying one link. */
    public String seal(String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return signed(purpose, encoded(nonce));
    }

    /** The one seal that follows another: whoever goes on from the same point, in however many tabs, goes on with the same seal. */
    public String after(String purpose, String seal) {
        return signed(purpose, signature("after " + purpose, seal).substring(0, NONCE_LETTERS));
    }

    private String signed(String purpose, String nonce) {
        return nonce + "." + signature(purpose, nonce);
    }

    /** True for a seal of this sandbox and purpose. */
    public boolean isWhole(String purpose, String seal) {
        if (!seal.matches(SHAPE)) {
            return false;
        }
        int dot = seal.indexOf('.');
        byte[] expected = signature(purpose, seal.substring(0, dot)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, seal.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String purpose, String nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encoded(mac.doFinal((purpose + "\n" + nonce).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
