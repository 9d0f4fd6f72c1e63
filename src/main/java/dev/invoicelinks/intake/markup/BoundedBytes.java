package dev.invoicelinks.intake.markup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of XML that end in a refusal when they are too many, or when too many follow each other without a new tag: one text or attribute would fill the heap. */
final class BoundedBytes extends FilterInputStream {

    private final long most;
    private final long mostBetweenTags;
    private long read;
    private long sinceTag;

    /**
     * Bounds the bytes.
     *
     * @param most bytes in all
     * @param mostBetweenTags bytes from one tag to the next
     */
    BoundedBytes(InputStream bytes, long most, long mostBetweenTags) {
        super(bytes);
        this.most = most;
        this.mostBetweenTags = mostBetweenTags;
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
            if (sinceTag > mostBetweenTags) {
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
