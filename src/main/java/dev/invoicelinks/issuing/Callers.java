package dev.invoicelinks.issuing;

import dev.invoicelinks.issuing.CreatePass.Answer;
import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.PaymentLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads that call the provider, one call each at a time.
 *
 * <p>Answered but uncommitted outcomes are bounded to twice the calls in flight: when commits fall behind, callers wait.
 */
final class Callers implements AutoCloseable {

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final int count;
    private final PaymentLinks links;
    private final ClaimTerms terms;
    private final ExecutorService threads;
    private final Queue<Claim> claimed = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Answer> answered;

    /** Everything handed in and not recorded yet; only the committing thread touches it. */
    private final Map<Long, Claim> outstanding = new LinkedHashMap<>();

    Callers(PaymentLinks links, ClaimTerms terms) {
        this.count = terms.protocol().concurrency();
        this.links = links;
        this.terms = terms;
        this.answered = new ArrayBlockingQueue<>(2 * count);
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** The claim that waits longest; none is left when they were taken back. */
    private void callNext() {
        Claim claim = claimed.poll();
        if (claim == null) {
            return;
        }
        try {
            answered.put(new Answer(claim, call(claim)));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of our own must not lose a claim: after it nobody knows whether the request left. */
    private CreateOutcome call(Claim claim) {
        try {
            return links.create(terms.request(claim), claim.sendBy());
        } catch (RuntimeException fault) {
            return new CreateOutcome.Ambiguous("Unexpected " + fault.getClass().getSimpleName(), null);
        }
    }

    void submit(Claim claim) {
        outstanding.put(claim.invoice().id(), claim);
        claimed.add(claim);
        threads.execute(this::callNext);
    }

    int outstanding() {
        return outstanding.size();
    }

    /**
     * The answers that are there after waiting for the first; then as long again as it takes to gather one for every caller, at most {@link #GATHER_NANOS}: a
     * commit costs much the same for one answer and for many, and callers have further claims meanwhile.
     */
    List<Answer> answers(long millis) {
        List<Answer> answers = new ArrayList<>();
        try {
            gather(answers, TimeUnit.MILLISECONDS.toNanos(millis));
            long begun = System.nanoTime();
            long left = GATHER_NANOS;
            while (!answers.isEmpty() && answers.size() < count && left > 0) {
                gather(answers, left);
                left = GATHER_NANOS - (System.nanoTime() - begun);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while links were being created", interrupted);
        }
        return answers;
    }

    private void gather(List<Answer> answers, long nanos) throws InterruptedException {
        Answer next = answered.poll(nanos, TimeUnit.NANOSECONDS);
        if (next != null) {
            answers.add(next);
            answered.drainTo(answers);
        }
    }

    /** The claims that stay in flight when these are answered. */
    List<Claim> othersThan(List<Answer> answers) {
        Map<Long, Claim> others = new LinkedHashMap<>(outstanding);
        answers.forEach(answer -> others.remove(answer.claim().invoice().id()));
        return List.copyOf(others.values());
    }

    void recorded(List<Answer> answers) {
        answers.forEach(answer -> outstanding.remove(answer.claim().invoice().id()));
    }

    /** Takes back what no caller has begun. */
    List<Claim> unsent() {
        List<Claim> unsent = new ArrayList<>();
        for (Claim next = claimed.poll(); next != null; next = claimed.poll()) {
            unsent.add(next);
        }
        unsent.forEach(claim -> outstanding.remove(claim.invoice().id()));
        return unsent;
    }

    /** Stops waiting for the calls that are still on their way. */
    List<Claim> abandon() {
        threads.shutdownNow();
        List<Claim> rest = List.copyOf(outstanding.values());
        outstanding.clear();
        return rest;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
