package dev.invoicelinks.correction;

import java.util.List;

/**
 * Which invoices a correction is about: those that every given part holds for.
 *
 * @param numbers invoice numbers; empty: any
 * @param runs numbers of the runs whose files brought them; empty: any
 * @param customers customer ids; empty: any
 */
public record Selection(List<String> numbers, List<Long> runs, List<String> customers) {

    public Selection {
        numbers = List.copyOf(numbers);
        runs = List.copyOf(runs);
        customers = List.copyOf(customers);
    }

    /** True when it would mean every invoice there is, which no correction may. */
    public boolean isEmpty() {
        return numbers.isEmpty() && runs.isEmpty() && customers.isEmpty();
    }
}
