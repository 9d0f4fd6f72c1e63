package dev.invoicelinks.issuing;

import dev.invoicelinks.link.EndOutcome;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Ends links at the provider: ENDING is committed before, DELETE is asked for, a re-read decides, and what follows for the invoice is committed with the
 * link's end. A link that was used meanwhile is paid: the payment stands and a person is told.
 */
public final class LinkEnding {

    private static final int PAGE = 200;

    private final PaymentLinks links;
    private final Endings endings;
    private final int concurrency;

    /** @param concurrency calls in flight */
    public LinkEnding(PaymentLinks links, Endings endings, int concurrency) {
        this.links = links;
        this.endings = endings;
        this.concurrency = concurrency;
    }

    /** Orders the end of every link whose last day has passed. Safe to repeat. */
    public void expire(Run run, LocalDate today, StopSignal stop) {
        while (!stop.isRaised() && endings.orderExpired(run, today, PAGE) == PAGE) {
            // the next page
        }
    }

    /**
     * Ends every link whose end was ordered, also what an interrupted run left. Safe to repeat.
     *
     * @return what came of them; the next run goes on with those that are not certainly ended
     */
    public EndReport end(Run run, StopSignal stop, Progress progress) {
        EndReport report = new EndReport();
        long open = endings.open(run);
        if (open == 0) {
            return report;
        }
        progress.begin("Ending links", open);
        ExecutorService callers = Executors.newFixedThreadPool(concurrency);
        try {
            pages(
                    run,
                    stop,
                    outcomes -> {
                        report.add(outcomes);
                        progress.advance(outcomes.size());
                    },
                    callers);
        } finally {
            callers.shutdown();
            progress.end();
        }
        report.leave(endings.open(run));
        return report;
    }

    private void pages(Run run, StopSignal stop, Consumer<Map<Ending, EndOutcome>> watcher, ExecutorService callers) {
        long after = 0;
        List<Ending> page = endings.ordered(run, after, concurrency);
        while (!page.isEmpty() && !stop.isRaised()) {
            Map<Ending, EndOutcome> outcomes = endings.asBooked(ask(page, callers));
            endings.record(run, outcomes);
            watcher.accept(outcomes);
            if (outcomes.values().stream().allMatch(EndOutcome.NotConfirmed.class::isInstance)) {
                return;
            }
            after = page.get(page.size() - 1).id();
            page = endings.ordered(run, after, PAGE);
        }
    }

    private Map<Ending, EndOutcome> ask(List<Ending> page, ExecutorService callers) {
        Map<Ending, Future<EndOutcome>> asked = new LinkedHashMap<>();
        page.forEach(ending -> asked.put(ending, callers.submit(() -> links.end(ending.linkId()))));
        Map<Ending, EndOutcome> outcomes = new LinkedHashMap<>();
        asked.forEach((ending, answer) -> outcomes.put(ending, outcome(answer)));
        return outcomes;
    }

    /** A fault of our own leaves the link where it is: the next run asks again. */
    private static EndOutcome outcome(Future<EndOutcome> answer) {
        try {
            return answer.get();
        } catch (ExecutionException fault) {
            return new EndOutcome.NotConfirmed(String.valueOf(fault.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while links were being ended", interrupted);
        }
    }
}
