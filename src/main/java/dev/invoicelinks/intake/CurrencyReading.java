package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.CurrencyMark;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads in which currency a row asks. */
final class CurrencyReading {

    private final Set<String> taken;
    private final @Nullable CurrencyUnit byDefault;

    CurrencyReading(Set<String> taken, @Nullable String byDefault) {
        this.taken = taken;
        this.byDefault = byDefault == null ? null : CurrencyUnit.of(byDefault);
    }

    /** The currency that the cell names, or else the default; null when there is neither. */
    @Nullable
    CurrencyUnit named(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        return code.isEmpty() ? byDefault : known(code);
    }

    /**
     * The row's currency; null when it has none that can be asked for.
     *
     * @param mark what stands beside the amount
     */
    @Nullable
    CurrencyUnit read(RowCells cells, @Nullable CurrencyMark mark) {
        String written = cells.text(Column.CURRENCY);
        if (written.isEmpty()) {
            return withoutCell(cells, mark);
        }
        CurrencyUnit currency = named(written);
        if (currency == null) {
            cells.reject(Column.CURRENCY, Rule.CURRENCY_UNKNOWN);
        } else {
            refuseUnlessTaken(cells, Column.CURRENCY, currency);
        }
        return currency;
    }

    /** Beside the amount stands either one currency's own mark or one that leaves it to the default. */
    private @Nullable CurrencyUnit withoutCell(RowCells cells, @Nullable CurrencyMark mark) {
        String only = mark == null ? null : mark.only();
        if (only != null) {
            CurrencyUnit currency = CurrencyUnit.of(only);
            refuseUnlessTaken(cells, Column.AMOUNT, currency);
            return currency;
        }
        if (byDefault == null) {
            cells.reject(Column.CURRENCY, Rule.CURRENCY_MISSING);
        } else {
            cells.advise(Advice.CURRENCY_DEFAULTED);
        }
        return byDefault;
    }

    private void refuseUnlessTaken(RowCells cells, Column column, CurrencyUnit currency) {
        if (!taken.contains(currency.getCode())) {
            cells.reject(
                    column,
                    Rule.CURRENCY_NOT_TAKEN,
                    String.join(", ", taken.stream().sorted().toList()));
        }
    }

    private static @Nullable CurrencyUnit known(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }
}
