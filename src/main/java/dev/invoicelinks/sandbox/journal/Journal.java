package dev.invoicelinks.sandbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The file of what happened; its lines are described with this package. */
public final class Journal implements AutoCloseable {

    private final Path path;
    private final Tail tail;
    private final FileChannel file;
    private long sequence;

    /** Goes on after the last whole line of the file. */
    public Journal(Path path) {
        this.path = path;
        try {
            this.tail = Tail.of(path);
            this.sequence = tail.sequence();
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

    /**
     * The id of the newest event of a mode that the journal had when it was opened. Without any it is an empty text, unless older lines than were looked at may
     * have one: then it is not known.
     */
    Optional<String> newestEvent(boolean live) {
        return tail.newestEvent(live);
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
