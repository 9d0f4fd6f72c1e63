package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.run.OneLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in: copies each under its SHA-256 into our own store, so that a file changed or moved later changes nothing here. */
public final class Receiving {

    private static final Set<StandardOpenOption> NEW_FILE =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Whatever a file holds that must not be in it, such as a card's number, is seen by nobody else. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path files;

    /** @param files the store; made when it is not there */
    public Receiving(Path files) {
        this.files = files;
    }

    /**
     * Copies the file, and the control file beside it if there is one. Safe to repeat: the same content has the same place.
     *
     * @throws FileRefused when there is nothing to read, or the file changed meanwhile
     * @throws UncheckedIOException when the store cannot be written
     */
    public ReceivedFile receive(Path file) {
        refuseUnlessReadable(file);
        try {
            Files.createDirectories(files);
            Kept content = keep(file);
            return new ReceivedFile(
                    OneLine.of(file.getFileName().toString()),
                    file,
                    content.sha256(),
                    content.size(),
                    content.place(),
                    control(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file store " + files + " could not take " + file, unwritable);
        }
    }

    /** Where a control file of this file is looked for. */
    static Path controlBeside(Path file) {
        return file.resolveSibling(file.getFileName() + ".control");
    }

    /** @throws FileRefused when there is nothing to read */
    static void refuseUnlessReadable(Path file) {
        if (!Files.exists(file)) {
            throw new FileRefused(
                    file,
                    "There is no such file in "
                            + file.toAbsolutePath().normalize().getParent() + ".",
                    "Check its name.");
        }
        if (Files.isDirectory(file)) {
            throw new FileRefused(file, "It is a directory.", "Name the files in it.");
        }
        if (!Files.isReadable(file)) {
            throw new FileRefused(file, "This user may not read it.", "Change its permissions.");
        }
        if (file.toFile().length() == 0) {
            throw new FileRefused(file, "It is empty.", "Export it again.");
        }
    }

    private @Nullable String control(Path file) throws IOException {
        Path beside = controlBeside(file);
        return Files.isRegularFile(beside) ? keep(beside).sha256() : null;
    }

    private Kept keep(Path file) throws IOException {
        Path part = files.resolve("." + UUID.randomUUID() + ".part");
        try {
            long before = Files.size(file);
            MessageDigest digest = sha256();
            long size = copy(file, part, digest);
            if (size != before || size != Files.size(file)) {
                throw new FileRefused(
                        file, "It changed while it was copied.", "Wait until it is written, then drop it again.");
            }
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), size, files);
            Files.move(part, kept.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies and forces the bytes to the disk, so that the name never stands for less than the content. */
    private static long copy(Path from, Path to, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] bytes = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(to, NEW_FILE, OWNER_ONLY)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                digest.update(bytes, 0, count);
                ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
                while (rest.hasRemaining()) {
                    size += out.write(rest);
                }
            }
            out.force(true);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This JDK has no SHA-256", absent);
        }
    }

    private record Kept(String sha256, long size, Path store) {
        Path place() {
            return store.resolve(sha256);
        }
    }
}
