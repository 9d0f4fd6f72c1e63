package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.CaseBook.Said;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Says of every invoice how it stands, page after page: the next page is read and decided while one is written. */
public final class Classifying {

    private static final int PAGE = 2000;

    private final CaseBook book;

    public Classifying(CaseBook book) {
        this.book = book;
    }

    /**
     * Classifies all of the merchant's invoices and the charges that belong to them. Safe to repeat: only what changed is written.
     *
     * @param asOf the business day from which ageing counts
     */
    public void classify(Run run, LocalDate asOf, StopSignal stop, Progress progress) {
        progress.begin("Classifying invoices", book.count(run.merchant()));
        try {
            book.forgetReplaced(run);
            List<Said> page = next(run, asOf, 0, PAGE);
            while (!page.isEmpty() && !stop.isRaised()) {
                long last = page.get(page.size() - 1).now().invoice().id();
                CompletableFuture<List<Said>> next = CompletableFuture.supplyAsync(() -> next(run, asOf, last, PAGE));
                book.record(run, page);
                progress.advance(page.size());
                page = joined(next);
            }
        } finally {
            progress.end();
        }
    }

    /** Classifies one invoice with its charges. */
    void classify(Run run, long invoiceId, LocalDate asOf) {
        book.record(
                run,
                next(run, asOf, invoiceId - 1, 1).stream()
                        .filter(next -> next.now().invoice().id() == invoiceId)
                        .toList());
    }

    private List<Said> next(Run run, LocalDate asOf, long afterInvoiceId, int limit) {
        Classifier classifier = new Classifier(run.merchant().mode().isLive(), asOf);
        return book.next(run.merchant(), afterInvoiceId, limit).stream()
                .map(known -> new Said(known, classifier.classify(known.facts())))
                .toList();
    }

    private static List<Said> joined(CompletableFuture<List<Said>> next) {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
