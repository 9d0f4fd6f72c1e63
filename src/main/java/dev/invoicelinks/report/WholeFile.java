package dev.invoicelinks.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: under a temporary name, flushed to the disk, then renamed. */
public final class WholeFile {

    private static final int BUFFER_CHARACTERS = 1 << 16;

    private WholeFile() {}

    /** Replaces the file. Safe to repeat. */
    public static void writeText(Path file, Charset charset, Content content) {
        write(file, bytes -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, charset), BUFFER_CHARACTERS);
            content.to(writer);
            writer.flush();
        });
    }

    /** Replaces the file by bytes. Safe to repeat. */
    public static void write(Path file, Bytes content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel)) {
                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                };
                content.to(bytes);
                bytes.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw cannotWrite(file, unwritable);
        } catch (UncheckedIOException unwritable) {
            throw cannotWrite(file, unwritable.getCause());
        }
    }

    private static UncheckedIOException cannotWrite(Path file, IOException why) {
        return new UncheckedIOException("Cannot write " + file + ": " + why.getMessage(), why);
    }

    /** What the file holds; closing the stream leaves the file open. */
    public interface Bytes {

        void to(OutputStream bytes) throws IOException;
    }

    /** What the file holds as text. */
    public interface Content {

        void to(Writer writer) throws IOException;
    }
}
