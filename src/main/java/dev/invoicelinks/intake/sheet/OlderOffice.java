package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the compound format of older Office programs, in which a password hides newer ones too; none is read, and each is told what it is. */
public final class OlderOffice {

    /** The name of the stream in which a file with a password is hidden, as the format's directory writes it. */
    private static final byte[] HIDDEN = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private OlderOffice() {}

    /**
     * What the file is and what to do.
     *
     * @param shown the file's name for messages
     */
    public static FileRefused refusal(Path shown, Path content) throws IOException {
        return holds(content, HIDDEN)
                ? new FileRefused(
                        shown,
                        "It is protected with a password.",
                        "Save it without one and drop that; never write the password into a file's name.")
                : new FileRefused(
                        shown,
                        "It is a workbook of an Excel before 2007 (.xls), whatever its name says.",
                        "Save it as an Excel workbook (.xlsx) or as \"CSV UTF-8\", and drop that.");
    }

    /** No byte of the sought stands in it twice in a row, so that going on behind a mismatch misses nothing. */
    private static boolean holds(Path content, byte[] sought) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            int matched = 0;
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == (sought[matched] & 0xFF)) {
                    matched++;
                } else {
                    matched = one == (sought[0] & 0xFF) ? 1 : 0;
                }
                if (matched == sought.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
