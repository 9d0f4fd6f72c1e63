package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceNumber;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who owes and for what, and keeps out whatever must not be shown to a customer. */
final class TextReading {

    /** Longest name in characters; company names with both scripts stay below. */
    private static final int MAX_NAME = 200;

    /** Longest description in characters, so that token and description fit a provider's page. */
    static final int MAX_DESCRIPTION = 500;

    private static final int FIRST_MARK = 0x300;
    private static final int MAX_CUSTOMER_ID = 100;
    private static final Pattern DAMAGED_NUMBER = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");

    /** What programs make of a number that they take for an amount. */
    private static final Pattern MADE_FRACTION = Pattern.compile("[0-9]+\\.0");

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
            cells.reject(Column.INVOICE_NUMBER, Rule.NUMBER_HIDDEN);
            return null;
        }
        if (DAMAGED_NUMBER.matcher(written).matches()) {
            cells.reject(Column.INVOICE_NUMBER, Rule.NUMBER_ROUNDED);
            return null;
        }
        if (MADE_FRACTION.matcher(written).matches()) {
            cells.reject(Column.INVOICE_NUMBER, Rule.NUMBER_MADE_FRACTION);
            return null;
        }
        return canonical(cells, written);
    }

    /** Below the first mark that joins a letter before it everything is composed. */
    private static String composed(String written) {
        for (int place = 0; place < written.length(); place++) {
            if (written.charAt(place) >= FIRST_MARK) {
                return Normalizer.normalize(written, Normalizer.Form.NFC);
            }
        }
        return written;
    }

    private static @Nullable InvoiceNumber canonical(RowCells cells, String written) {
        try {
            return InvoiceNumber.canonical(written);
        } catch (IllegalArgumentException emptyOrTooLong) {
            if (written.isBlank()) {
                cells.reject(Column.INVOICE_NUMBER, Rule.NUMBER_MISSING);
            } else {
                cells.reject(Column.INVOICE_NUMBER, Rule.TOO_LONG, InvoiceNumber.MAX_LENGTH);
            }
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
            cells.reject(Column.CUSTOMER_NAME, Rule.NAME_MISSING);
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

    /** The text in composed form, so that a letter and its marks are one however they were typed; null when it must not be shown. */
    private static @Nullable String checked(RowCells cells, Column column, String written, int longest) {
        String text = composed(written);
        if (CustomerVisible.deceives(text)) {
            cells.rejectPart(column, text, Rule.HIDDEN_CHARACTER);
            return null;
        }
        if (CustomerVisible.isDamaged(text)) {
            cells.rejectPart(column, text, Rule.LETTERS_LOST);
            return null;
        }
        if (text.length() > longest) {
            cells.rejectPart(column, text, Rule.TOO_LONG, longest);
            return null;
        }
        return text;
    }
}
