package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who owes and for what, and keeps out whatever must not be shown to a customer. */
final class TextReading {

    /** Longest name in characters; company names with both scripts stay below. */
    private static final int MAX_NAME = 200;

    /** Longest description in characters, so that token and description fit a provider's page. */
    private static final int MAX_DESCRIPTION = 500;

    private static final int MAX_CUSTOMER_ID = 100;
    private static final Pattern DAMAGED_NUMBER = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern HIDDEN_NUMBER = Pattern.compile("\\*{4} [0-9]{4}");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\t\\r\\n\\x0B\\f\\x{85}\\x{2028}\\x{2029}]+\\s*");

    private final AddressesInText addresses;

    TextReading(String region) {
        this.addresses = new AddressesInText(region);
    }

    @Nullable
    InvoiceNumber number(RowCells cells) {
        String written =
                checked(cells, Column.INVOICE_NUMBER, cells.text(Column.INVOICE_NUMBER), InvoiceNumber.MAX_LENGTH);
        if (written == null || cells.heldCard(Column.INVOICE_NUMBER)) {
            return null;
        }
        if (HIDDEN_NUMBER.matcher(written).find()) {
            cells.reject(
                    Column.INVOICE_NUMBER,
                    "Its digits were hidden, because they looked like a card's number; write the invoice's own number.");
            return null;
        }
        if (DAMAGED_NUMBER.matcher(written).matches()) {
            cells.reject(
                    Column.INVOICE_NUMBER,
                    "A spreadsheet has rounded this number; its true digits are in the accounting system.");
            return null;
        }
        return canonical(cells, written);
    }

    private static @Nullable InvoiceNumber canonical(RowCells cells, String written) {
        try {
            return InvoiceNumber.canonical(written);
        } catch (IllegalArgumentException emptyOrTooLong) {
            cells.reject(
                    Column.INVOICE_NUMBER,
                    written.isBlank() ? "The invoice number is missing." : tooLong(InvoiceNumber.MAX_LENGTH));
            return null;
        }
    }

    @Nullable
    String customerId(RowCells cells) {
        String written = cells.text(Column.CUSTOMER_ID);
        return written.isEmpty() ? null : checked(cells, Column.CUSTOMER_ID, written, MAX_CUSTOMER_ID);
    }

    @Nullable
    String customerName(RowCells cells) {
        String written = checked(cells, Column.CUSTOMER_NAME, cells.text(Column.CUSTOMER_NAME), MAX_NAME);
        if (written != null && written.isEmpty()) {
            cells.reject(Column.CUSTOMER_NAME, "The customer's name is missing.");
            return null;
        }
        return written;
    }

    /** The description on one line; empty when there is none. */
    @Nullable
    String description(RowCells cells) {
        String written = LINE_BREAKS.matcher(cells.text(Column.DESCRIPTION)).replaceAll(" ");
        if (written.isEmpty()) {
            cells.advise(Advice.NO_DESCRIPTION);
            return "";
        }
        if (addresses.standIn(written)) {
            cells.advise(Advice.CONTACT_IN_DESCRIPTION);
        }
        return checked(cells, Column.DESCRIPTION, written, MAX_DESCRIPTION);
    }

    private static @Nullable String checked(RowCells cells, Column column, String text, int longest) {
        if (CustomerVisible.deceives(text)) {
            cells.reject(column, text, "It holds a hidden character that changes what a reader sees.");
            return null;
        }
        if (CustomerVisible.isDamaged(text)) {
            cells.reject(column, text, "Letters were lost before the file was written.");
            return null;
        }
        if (text.length() > longest) {
            cells.reject(column, text, tooLong(longest));
            return null;
        }
        return text;
    }

    private static String tooLong(int longest) {
        return "It has more than " + longest + " characters.";
    }
}
