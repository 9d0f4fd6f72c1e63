package dev.invoicelinks.sandbox.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file of what happened; its lines are described with this package. */
public final class Journal implements AutoCloseable {

    private static final int LONGEST_LINE = 1 << 16;

    private final Path path;
    private final FileChannel file;
    private long sequence;

    /** Goes on after the last whole line of the file. */
    public Journal(Path path) {
        this.path = path;
        try {
            this.sequence = lastSequence(path);
            this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the sandbox's journal " + path, unwritable);
        }
    }

    /** Appends a line; written when this returns, in the order of the calls. */
    public synchronized void append(String event, Instant at, Map<String, ?> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", ++sequence);
        line.put("at", at.toString());
        line.put("event", event);
        more.forEach((name, value) -> line.put(name, value instanceof String text ? CardNumbers.removed(text) : value));
        write(JsonMapper.shared().writeValueAsString(line) + "\n");
    }

    /** The sequence of the newest line. */
    public synchronized long newest() {
        return sequence;
    }

    private void write(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write the sandbox's journal " + path, full);
        }
    }

    private static long lastSequence(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long begin = Math.max(0, file.length() - 2L * LONGEST_LINE);
            byte[] tail = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(tail);
            if (tail.length > 0 && tail[tail.length - 1] != '\n') {
                // the line that was cut off stands alone
                file.write('\n');
            }
            return lastSequence(new String(tail, StandardCharsets.UTF_8).split("\n"));
        }
    }

    private static long lastSequence(String[] lines) {
        for (int line = lines.length - 1; line >= 0; line--) {
            try {
                return JsonMapper.shared()
                        .readTree(lines[line])
                        .path("sequence")
                        .asLong(0);
            } catch (JacksonException cutOff) {
                continue;
            }
        }
        return 0;
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot close the sandbox's journal " + path, full);
        }
    }
}
