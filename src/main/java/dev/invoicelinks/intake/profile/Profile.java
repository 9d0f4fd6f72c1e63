package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one accounting system writes its export; read from a file that an accountant can read.
 *
 * @param name such as {@code xero}
 * @param title as people call the export
 * @param marks column names that all must be there for the export to be this one
 * @param refused why exports of this kind are refused; null for those that are read
 * @param columns what the columns are called; each may have several names in several versions of the export
 * @param lines how rows of one invoice belong together
 * @param recordColumn with {@link Lines#RECORD}, the column that says what a row is; else null
 * @param invoiceRecords with {@link Lines#RECORD}, its words for the row of an invoice
 * @param types by column name and word, what a row stands for
 * @param amounts where the amount is taken from: the first of them that is filled
 * @param linesComeTo {@link Field#NET} or {@link Field#INVOICE_TOTAL}: what the lines must add up to
 * @param discount what a line's discount is; null when the file alone must tell
 */
public record Profile(
        String name,
        String title,
        List<String> marks,
        @Nullable String refused,
        Map<Field, List<String>> columns,
        Lines lines,
        @Nullable String recordColumn,
        List<String> invoiceRecords,
        Map<String, Map<RowKind, List<String>>> types,
        List<AmountSource> amounts,
        Field linesComeTo,
        @Nullable Discount discount,
        Defaults defaults) {

    /**
     * What holds where the file itself says nothing.
     *
     * @param currency ISO 4217
     * @param language th, ja or en
     */
    public record Defaults(
            @Nullable String currency,
            @Nullable String language,
            @Nullable DateOrder dateOrder,
            @Nullable DecimalSign decimalSign) {

        static final Defaults NONE = new Defaults(null, null, null, null);
    }

    public Profile {
        marks = List.copyOf(marks);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        invoiceRecords = List.copyOf(invoiceRecords);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        amounts = List.copyOf(amounts);
    }

    /** True when it is known only to be refused. */
    public boolean isRefused() {
        return refused != null;
    }
}
