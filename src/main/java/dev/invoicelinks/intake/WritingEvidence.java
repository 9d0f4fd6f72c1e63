package dev.invoicelinks.intake;

import dev.invoicelinks.intake.value.ColumnDecision;
import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import dev.invoicelinks.intake.value.SerialDays;
import dev.invoicelinks.intake.value.Writing;

/** What a file's rows together say about how its amounts and days are written. */
record WritingEvidence(
        ColumnDecision<DecimalSign> amounts, ColumnDecision<DateOrder> days, ColumnDecision<SerialDays> serials) {

    /** The evidence with what is stated in the place of what was found. */
    WritingEvidence under(Writing stated) {
        return new WritingEvidence(
                amounts.unlessStated(stated.decimalSign()),
                days.unlessStated(stated.dateOrder()),
                serials.unlessStated(stated.serialDays()));
    }

    /** How the file is read; what is not clear is left open. */
    Writing writing() {
        return new Writing(amounts.meant(), days.meant(), serials.meant());
    }
}
