package dev.invoicelinks.correction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is to be recorded for one invoice.
 *
 * @param entries at least one
 * @param known what stands for it already
 */
public record SettleOrder(Affected invoice, List<OutsideEntry> entries, List<OutsideEntry> known) {

    /** What is stated, less what is recorded already; when all of it is, the order says so. */
    public static SettleOrder of(Affected invoice, List<OutsideEntry> stated, List<OutsideEntry> known) {
        List<OutsideEntry> anew =
                stated.stream().filter(entry -> !known.contains(entry)).toList();
        return new SettleOrder(invoice, anew.isEmpty() ? stated : anew, known);
    }

    public SettleOrder {
        entries = List.copyOf(entries);
        known = List.copyOf(known);
    }

    /** The currency of an entry that is not the invoice's, if there is one. */
    Optional<CurrencyUnit> otherCurrency() {
        return entries.stream()
                .map(entry -> entry.settled().amount().getCurrencyUnit())
                .filter(currency -> !currency.equals(invoice.open().getCurrencyUnit()))
                .findFirst();
    }

    /** The sum of the entries. */
    public Money total() {
        return Money.total(
                entries.stream().map(entry -> entry.settled().amount()).toList());
    }

    /** Such as {@code THB 40.00 + THB 60.00}. */
    String sumInWords() {
        return entries.stream()
                .map(entry -> entry.settled().amount().toString())
                .collect(Collectors.joining(" + "));
    }

    /** True when nothing stays open. */
    public boolean isFull() {
        return total().equals(invoice.open());
    }
}
