package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.RepeatedNumbers;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Invoices whose rows stand apart in the file, put together. Finding that there are none costs four bytes an invoice; only where there are some the file
 * is read once more and their rows are kept.
 */
final class SplitInvoices {

    /** So many rows that stand apart fit into memory. */
    static final int MOST_ROWS = 100_000;

    private static final SplitInvoices NONE = new SplitInvoices(Map.of());

    private final Map<String, InvoiceLines> byNumber;

    private SplitInvoices(Map<String, InvoiceLines> byNumber) {
        this.byNumber = byNumber;
    }

    /**
     * Looks for them.
     *
     * @param tables opens the file anew each time
     * @throws TooScattered when they would fill the memory
     */
    static SplitInvoices find(Supplier<SourceTable> tables, HeaderMatch match) {
        Grouping grouping = new Grouping(match);
        if (!grouping.isByNumber()) {
            return NONE;
        }
        RepeatedNumbers repeated = new RepeatedNumbers();
        try (SourceTable table = tables.get()) {
            new LineGroups(table, match).forEachRemaining(group -> {
                if (group.first().damage() == null) {
                    repeated.add(grouping.number(group.first()));
                }
            });
        }
        repeated.sort();
        if (repeated.isEmpty()) {
            return NONE;
        }
        try (SourceTable table = tables.get()) {
            return collected(new LineGroups(table, match), grouping, repeated);
        }
    }

    private static SplitInvoices collected(Iterator<InvoiceLines> groups, Grouping grouping, RepeatedNumbers repeated) {
        Map<String, List<InvoiceLines>> parts = new LinkedHashMap<>();
        int rows = 0;
        while (groups.hasNext()) {
            InvoiceLines group = groups.next();
            String number = grouping.number(group.first());
            boolean isSound = group.first().damage() == null && !number.isEmpty();
            if (isSound && repeated.mayHold(number)) {
                parts.computeIfAbsent(number, none -> new ArrayList<>()).add(group);
                rows += group.rows().size();
            }
            if (rows > MOST_ROWS) {
                throw new TooScattered(MOST_ROWS);
            }
        }
        Map<String, InvoiceLines> whole = new LinkedHashMap<>();
        parts.forEach((number, groupsOfNumber) -> {
            if (groupsOfNumber.size() > 1) {
                whole.put(number, joined(groupsOfNumber));
            }
        });
        return new SplitInvoices(whole);
    }

    private static InvoiceLines joined(List<InvoiceLines> parts) {
        List<SourceRow> rows = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        parts.forEach(part -> {
            rows.addAll(part.rows());
            remarks.addAll(part.remarks());
        });
        return new InvoiceLines(rows, remarks.stream().distinct().toList());
    }

    /** The whole invoice of a number whose rows stand apart; null for any other number. */
    @Nullable
    InvoiceLines whole(String number) {
        return byNumber.get(number);
    }
}
