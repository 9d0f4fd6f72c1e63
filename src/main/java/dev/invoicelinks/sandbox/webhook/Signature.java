package dev.invoicelinks.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a delivery (Omise API, Webhooks): HMAC-SHA256 over the timestamp, a dot and the body's bytes, in lower-case hex. */
final class Signature {

    static final String HEADER = "Omise-Signature";
    static final String TIMESTAMP_HEADER = "Omise-Signature-Timestamp";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * One signature a secret, parted by commas.
     *
     * @param secrets in Base64
     * @param unixSeconds as the timestamp header says it
     */
    static String of(List<String> secrets, long unixSeconds, byte[] body) {
        return secrets.stream().map(secret -> one(secret, unixSeconds, body)).collect(Collectors.joining(","));
    }

    private static String one(String secret, long unixSeconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM));
            mac.update((unixSeconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, missing);
        }
    }
}
