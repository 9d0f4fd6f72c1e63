package dev.invoicelinks.sandbox.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells keys apart without naming them: their kind, such as {@code skey_test}, and the first digits of their SHA-256. */
final class KeyWords {

    private static final String BASIC = "Basic ";
    private static final int MOST_KNOWN = 100;
    private static final int DIGITS = 8;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Nullable
    String of(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(authorization, KeyWords::words);
    }

    private static String words(String authorization) {
        String key = user(authorization);
        int mark = key.lastIndexOf('_');
        String kind = key.matches("[sp]key_.+") ? key.substring(0, mark) : "other";
        return kind + ":" + digest(key).substring(0, DIGITS);
    }

    private static String user(String authorization) {
        if (!authorization.startsWith(BASIC)) {
            return authorization;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException noBase64) {
            return authorization;
        }
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
