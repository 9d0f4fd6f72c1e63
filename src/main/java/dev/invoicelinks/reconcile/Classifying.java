package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.CaseBook.KnownCase;
import dev.invoicelinks.reconcile.CaseBook.Said;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Says of every invoice how it stands, page after page; the next page is read while one is written. */
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
        Classifier classifier = classifier(run, asOf);
        progress.begin("Classifying invoices", book.count(run.merchant()));
        try {
            book.forgetReplaced(run);
            List<KnownCase> page = book.next(run.merchant(), 0, PAGE);
            while (!page.isEmpty() && !stop.isRaised()) {
                CompletableFuture<List<KnownCase>> next = after(run.merchant(), page);
                record(run, page, classifier);
                progress.advance(page.size());
                page = joined(next);
            }
        } finally {
            progress.end();
        }
    }

    /** Classifies one invoice with its charges. */
    void classify(Run run, long invoiceId, LocalDate asOf) {
        List<KnownCase> it = book.next(run.merchant(), invoiceId - 1, 1).stream()
                .filter(next -> next.facts().invoice().id() == invoiceId)
                .toList();
        record(run, it, classifier(run, asOf));
    }

    private static Classifier classifier(Run run, LocalDate asOf) {
        return new Classifier(run.merchant().mode().isLive(), asOf);
    }

    private void record(Run run, List<KnownCase> page, Classifier classifier) {
        book.record(
                run,
                page.stream()
                        .map(known -> new Said(known, classifier.classify(known.facts())))
                        .toList());
    }

    private CompletableFuture<List<KnownCase>> after(Merchant merchant, List<KnownCase> page) {
        long last = page.get(page.size() - 1).facts().invoice().id();
        return CompletableFuture.supplyAsync(() -> book.next(merchant, last, PAGE));
    }

    private static List<KnownCase> joined(CompletableFuture<List<KnownCase>> next) {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
