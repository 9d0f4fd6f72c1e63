package dev.invoicelinks.intake.markup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of XML that end in a refusal when they are too many, or when too many follow each other without a new tag: one text or attribute would fill the heap. */
final class BoundedBytes extends FilterInputStream {

    /** Longest way from one tag to the next in bytes: a cell of 64 KB in four bytes a character, with room. */
    private static final int MAX_BETWEEN_TAGS = 512 * 1024;

    private final long most;
    private long read;
    private long sinceTag;

    BoundedBytes(InputStream bytes, long most) {
        super(bytes);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        read += Math.max(count, 0);
        if (read > most) {
            throw new MarkupBroken("It unpacks to more than " + (most >> 20) + " MB.");
        }
        for (int place = from; place < from + count; place++) {
            sinceTag = into[place] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > MAX_BETWEEN_TAGS) {
                throw new MarkupBroken("One of its texts is longer than any that an invoice needs.");
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
