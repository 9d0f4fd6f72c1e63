package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.invoice.Invoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as a file: it is refused in words or previewed, and what would be issued is fit to be seen. */
public final class CsvTarget {

    private static final Path FILE = file();

    private CsvTarget() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        try {
            Preview preview = new Preview(
                    new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(null)),
                    RowRulesTest.rules(),
                    KnownInvoices.NONE);
            preview.of(FILE, CsvTarget::look).asJson();
        } catch (FileRefused refused) {
            if (refused.what().isBlank() || refused.remedy().isBlank()) {
                throw new IllegalStateException("Refused without words", refused);
            }
        }
    }

    private static void look(Invoice invoice) {
        String shown = invoice.number().value() + invoice.customer().name() + invoice.description();
        if (invoice.amountDue().getAmountMinorLong() <= 0 || CustomerVisible.deceives(shown)) {
            throw new IllegalStateException("To be issued all the same: " + invoice);
        }
    }
}
