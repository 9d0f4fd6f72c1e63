package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice's rows ask for.
 *
 * @param written as the file writes it, or would
 * @param value null when it cannot be read
 * @param gross the invoice's own total; null where nothing was taken from it or it is not known
 * @param paid of it before; null for none
 * @param withheld of it as tax; null for none
 * @param remarks what does not agree
 */
record Asked(
        String written,
        @Nullable BigDecimal value,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal paid,
        @Nullable BigDecimal withheld,
        List<Remark> remarks) {

    Asked {
        remarks = List.copyOf(remarks);
    }

    boolean isZero() {
        return value != null && value.signum() == 0;
    }

    boolean isNegative() {
        return value != null && value.signum() < 0;
    }
}
