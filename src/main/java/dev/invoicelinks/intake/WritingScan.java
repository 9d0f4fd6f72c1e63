package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.AmountColumn;
import dev.invoicelinks.intake.value.DateColumn;
import dev.invoicelinks.intake.value.Days;
import java.util.List;

/** Looks at every amount and every day of a file, in constant memory, to find out how the file writes them. */
final class WritingScan {

    private static final List<Column> DAYS = List.of(Column.ISSUE_DATE, Column.DUE_DATE, Column.EXPIRES_ON);

    private final CurrencyReading currencies;
    private final AmountColumn amounts = new AmountColumn();
    private final DateColumn dates;

    WritingScan(CurrencyReading currencies, Days days) {
        this.currencies = currencies;
        this.dates = new DateColumn(days);
    }

    /** One more row. */
    void add(Header header, SourceRow row) {
        String amount = header.text(row, Column.AMOUNT);
        if (!amount.isEmpty()) {
            amounts.add(row.number(), amount, currencies.named(header.text(row, Column.CURRENCY)));
        }
        for (Column column : DAYS) {
            String day = header.text(row, column);
            if (!day.isEmpty()) {
                dates.add(row.number(), day);
            }
        }
    }

    /** What all rows together say. */
    WritingEvidence evidence() {
        return new WritingEvidence(amounts.decision(), dates.order(), dates.serials());
    }
}
