package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.Field;
import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.AmountColumn;
import dev.invoicelinks.intake.value.DateColumn;
import dev.invoicelinks.intake.value.Days;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

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
    void add(UnderstoodFile file, SourceRow row) {
        HeaderMatch match = file.match();
        if (match == null) {
            add(file.header(), row);
        } else if (row.damage() == null) {
            add(match, row);
        }
    }

    /** Quantities are no money: what has three decimals may be a weight. */
    private void add(HeaderMatch match, SourceRow row) {
        match.places().forEach((field, place) -> {
            String cell = place < row.cells().size() ? row.cells().get(place).strip() : "";
            if (field.isDay() && !cell.isEmpty()) {
                dates.add(row.number(), cell);
            } else if (field.isMoney() && field != Field.LINE_QUANTITY && !cell.isEmpty()) {
                amounts.add(row.number(), cell, currency(match, row));
            }
        });
    }

    private @Nullable CurrencyUnit currency(HeaderMatch match, SourceRow row) {
        Integer place = match.places().get(Field.CURRENCY);
        String own = place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
        String usual = match.profile().defaults().currency();
        return currencies.named(own.isEmpty() && usual != null ? usual : own);
    }

    private void add(Header header, SourceRow row) {
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
