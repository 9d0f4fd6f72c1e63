package dev.invoicelinks.reconcile;

import java.util.List;

/**
 * What one fetch came to.
 *
 * @param read records that the provider listed or answered, each time counted
 * @param added of them new to the books
 * @param changed of them different from before
 * @param unreadable things of all times that could not be read as what they are said to be
 * @param troubles what could not be read, each in words with what happens next; empty when all is read
 */
public record FetchReport(long read, long added, long changed, long unreadable, List<String> troubles) {

    /** True when nothing is missing that the provider could be asked for. */
    public boolean isComplete() {
        return troubles.isEmpty();
    }
}
