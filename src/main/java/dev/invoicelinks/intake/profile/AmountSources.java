package dev.invoicelinks.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The usual order of where an amount is taken from: what remains to be paid is asked for rather than the total. */
final class AmountSources {

    private AmountSources() {}

    static List<AmountSource> among(Set<Field> columns) {
        List<AmountSource> sources = new ArrayList<>();
        if (columns.contains(Field.OPEN_BALANCE)) {
            sources.add(AmountSource.OPEN_BALANCE);
        }
        if (columns.contains(Field.INVOICE_TOTAL)) {
            sources.add(AmountSource.INVOICE_TOTAL);
        }
        if (columns.contains(Field.NET)) {
            sources.add(AmountSource.NET_AND_TAX);
        }
        if (columns.contains(Field.LINE_AMOUNT) || columns.contains(Field.LINE_PRICE)) {
            sources.add(AmountSource.LINES);
        }
        return sources;
    }
}
