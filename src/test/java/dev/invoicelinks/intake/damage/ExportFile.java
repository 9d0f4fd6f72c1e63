package dev.invoicelinks.intake.damage;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An export of an accounting system out of samples/erp, in UTF-8. */
public record ExportFile(String name, List<String> lines, char delimiter, int headerLine) implements SoundFile {

    /** Exports whose invoices stand in one row each, or in several that belong together in one of three ways. */
    public static List<SoundFile> all() throws IOException {
        return List.of(
                of("xero.csv", StandardCharsets.UTF_8),
                of("zoho-books.csv", StandardCharsets.UTF_8),
                of("odoo.csv", StandardCharsets.UTF_8),
                of("freee.csv", Charset.forName("windows-31j")),
                of("thai-generic.csv", StandardCharsets.UTF_8));
    }

    private static ExportFile of(String name, Charset encoding) throws IOException {
        String text = Files.readString(Path.of("samples/erp", name), encoding).replace("\uFEFF", "");
        return new ExportFile(name, text.lines().toList(), ',', 0);
    }

    @Override
    public byte[] bytes() {
        return CleanFile.joined(lines).getBytes(StandardCharsets.UTF_8);
    }
}
