package dev.invoicelinks.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Adds the audit rows of one run up to its digest. Who acted and whatever names a customer is left out, so that it can be erased without breaking the chain; every
 * field carries its length, so that no two rows read alike.
 */
final class RowHash {

    private static final int ABSENT = -1;

    private final MessageDigest sha256 = sha256();
    private long rows;

    RowHash(String previous, long run) {
        add(previous);
        add(run);
    }

    void add(AuditRow row) {
        rows++;
        add(row.id());
        add(row.at().getEpochSecond());
        add(row.at().getNano());
        add(row.entry().action());
        add(row.entry().subject());
        add(row.entry().facts());
        add(row.entry().requestId());
    }

    long rows() {
        return rows;
    }

    /** The digest; nothing can be added after it. */
    String digest() {
        add(rows);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            add(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
    }

    private void add(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
