package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.util.Optional;

/** The last run that could make links and send messages, as it is noted beside the books: books that do not know it are older than what was done. */
public interface LastRun {

    /** The noted run, in words, if these books do not know it; empty when they do, and when none of theirs is noted. */
    Optional<String> unknown(Merchant merchant);

    /** Notes this run, before its first effect. Safe to repeat. */
    void note(Run run);
}
