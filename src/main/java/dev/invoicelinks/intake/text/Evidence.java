package dev.invoicelinks.intake.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file in which bytes outside ASCII stand, as far as they are needed to tell its encoding. */
final class Evidence {

    private static final int ENOUGH = 1 << 16;

    /** No line of a table is longer. */
    private static final int LONGEST_LINE = 1 << 20;

    private final byte[] lines;

    private Evidence(byte[] lines) {
        this.lines = lines;
    }

    static Evidence of(Path content) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isForeign = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content), ENOUGH)) {
            for (int b = in.read(); b >= 0 && lines.size() < ENOUGH; b = in.read()) {
                line.write(b);
                isForeign |= b > 0x7F;
                if (b == '\n' || b == '\r' || line.size() > LONGEST_LINE) {
                    keep(line, isForeign, lines);
                    isForeign = false;
                }
            }
        }
        keep(line, isForeign, lines);
        return new Evidence(lines.toByteArray());
    }

    private static void keep(ByteArrayOutputStream line, boolean isForeign, ByteArrayOutputStream lines) {
        if (isForeign) {
            lines.writeBytes(line.toByteArray());
        }
        line.reset();
    }

    byte[] bytes() {
        return lines.clone();
    }

    /** What the lines say in that encoding. */
    String in(Charset encoding) {
        return new String(lines, encoding);
    }

    /** True when they are UTF-8 but for a few places. */
    boolean isDamagedUtf8() {
        String text = in(StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        return foreign > 0 && broken * 10 < foreign;
    }
}
