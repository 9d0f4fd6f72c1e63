package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What accepting corrected rows comes to, before a person says yes. */
final class ChangesScreen {

    private static final int MOST_LISTED = 10;

    private final PrintStream words;
    private final Correction correction;

    ChangesScreen(PrintStream words, Correction correction) {
        this.words = words;
        this.correction = correction;
    }

    /** Shows count and sum of what is taken over, and why the others are not; false when nothing would change. */
    boolean show(List<ChangedInvoice> changed) {
        List<ChangedInvoice> taken =
                changed.stream().filter(ChangedInvoice::isTakenOver).toList();
        List<ChangedInvoice> others =
                changed.stream().filter(it -> !it.isTakenOver()).toList();
        if (!taken.isEmpty()) {
            words.println(CorrectionScreen.count(taken.size(), "invoice") + " " + correction.intent() + ": "
                    + CorrectionScreen.sums(taken.stream().map(ChangedInvoice::amount)));
            list(taken, ChangedInvoice::words);
        }
        if (!others.isEmpty()) {
            words.println(CorrectionScreen.count(others.size(), "invoice") + " not counted above:");
            list(others, it -> it.words() + "  " + it.decision().words());
        }
        if (correction == Correction.ACCEPT_CONTACT) {
            alreadyTold(taken.stream().filter(it -> it.messages() > 0).toList());
        }
        return changed.stream().anyMatch(it -> it.decision().isDone());
    }

    private void list(List<ChangedInvoice> invoices, Function<ChangedInvoice, String> line) {
        invoices.stream().limit(MOST_LISTED).forEach(it -> words.println("  " + line.apply(it)));
        if (invoices.size() > MOST_LISTED) {
            words.println("  ... and " + (invoices.size() - MOST_LISTED) + " more");
        }
    }

    private void alreadyTold(List<ChangedInvoice> told) {
        if (!told.isEmpty()) {
            String numbers =
                    told.stream().limit(MOST_LISTED).map(ChangedInvoice::number).collect(Collectors.joining(" "));
            words.println("The message of " + CorrectionScreen.count(told.size(), "invoice")
                    + " has left already: the new address gets nothing by itself. Then: invoice-links resend " + numbers
                    + (told.size() > MOST_LISTED ? " ..." : ""));
        }
    }
}
