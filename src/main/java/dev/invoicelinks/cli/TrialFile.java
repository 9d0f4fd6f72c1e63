package dev.invoicelinks.cli;

import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a file of its own, under a number that no real invoice has, so that its link and token are a try's alone and the real one can still be issued.
 *
 * @param address whoever tries
 */
record TrialFile(Invoice invoice, boolean isPhone, String address) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Such as {@code TRIAL-20261124-021500-INV-1}. */
    String number(Clock clock) {
        String number = "TRIAL-" + STAMP.format(clock.instant()) + "-" + invoice.number();
        return number.substring(0, Math.min(number.length(), InvoiceNumber.MAX_LENGTH));
    }

    /** Writes the file below this folder. */
    Path write(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("trial-" + STAMP.format(clock.instant()) + ".csv");
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
                printer.printRecord(
                        "invoice_number",
                        "customer_name",
                        isPhone ? "phone" : "email",
                        "amount",
                        "currency",
                        "issue_date",
                        "due_date",
                        "description",
                        "language",
                        "multiple",
                        "expires_on");
                printer.printRecord(
                        number(clock),
                        invoice.customer().name(),
                        address,
                        invoice.amountDue().getAmount().toPlainString(),
                        invoice.amountDue().getCurrencyUnit().getCode(),
                        day(invoice.issueDate()),
                        day(invoice.dueDate()),
                        invoice.description(),
                        invoice.language(),
                        invoice.use() == Use.MULTIPLE ? "yes" : "no",
                        day(invoice.expiresOn()));
            }
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The try's file cannot be written below " + folder, unwritable);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
