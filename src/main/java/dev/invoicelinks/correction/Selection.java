package dev.invoicelinks.correction;

import java.util.List;

/**
 * Which invoices a correction is about: those that every given part holds for.
 *
 * @param numbers invoice numbers; empty: any
 * @param runs numbers of the runs whose files brought them; empty: any
 * @param files names of the files that brought them; empty: any
 * @param customers customer ids; empty: any
 */
public record Selection(List<String> numbers, List<Long> runs, List<String> files, List<String> customers) {

    /** Every invoice, for corrections that find what waits for them. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of(), List.of());

    public Selection {
        numbers = List.copyOf(numbers);
        runs = List.copyOf(runs);
        files = List.copyOf(files);
        customers = List.copyOf(customers);
    }

    /** True when it would mean every invoice there is. */
    public boolean isEmpty() {
        return numbers.isEmpty() && runs.isEmpty() && files.isEmpty() && customers.isEmpty();
    }
}
