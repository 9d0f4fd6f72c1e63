package dev.invoicelinks.issuing;

import dev.invoicelinks.link.CreateOutcome;
import dev.invoicelinks.link.PaymentLinks;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One pass over everything that waits: this thread claims and commits, the callers call. */
final class CreatePass {

    /** Long enough for answers that are on their way, short enough to be gone within ten seconds of a SIGTERM. */
    private static final long STOP_WAIT_NANOS = TimeUnit.SECONDS.toNanos(8);

    private static final long TICK_MILLIS = 20;

    private final Claims claims;
    private final ClaimTerms terms;
    private final StopSignal stop;
    private final PaymentLinks links;
    private final Callers callers;
    private final Pauses pauses;
    private long claimedUpTo;
    private boolean exhausted;

    CreatePass(PaymentLinks links, Claims claims, ClaimTerms terms, StopSignal stop) {
        this.links = links;
        this.claims = claims;
        this.terms = terms;
        this.stop = stop;
        this.callers = new Callers(links, terms);
        this.pauses = new Pauses(terms.protocol().pauseAfter());
    }

    void work(Run run, Progress progress) {
        try (callers) {
            exchange(run, List.of(), progress);
            while (callers.outstanding() > 0) {
                exchange(run, callers.answers(TICK_MILLIS), progress);
                if (stop.isRaised() || pauses.isPaused()) {
                    wind(run, progress);
                    return;
                }
            }
        }
    }

    /** What was answered is recorded and what is to be asked next is claimed, in one commit: it costs more than either of them. */
    private void exchange(Run run, List<Answer> answers, Progress progress) {
        answers.forEach(answer -> pauses.see(answer.outcome()));
        int wanted = wanted(answers.size());
        if (answers.isEmpty() && wanted == 0) {
            return;
        }
        List<Outcome> outcomes = answers.stream().map(Answer::judged).toList();
        List<Claim> next = claims.exchange(run, outcomes, callers.othersThan(answers), claimedUpTo, wanted);
        callers.recorded(answers);
        progress.advance(answers.size());
        exhausted = exhausted || wanted > 0 && next.isEmpty();
        for (Claim claim : next) {
            claimedUpTo = claim.invoice().id();
            callers.submit(claim);
        }
    }

    /**
     * Keeps the callers fed, with as few claims ahead of them as that needs: a kill turns every claim into a doubt. Never further ahead of
     * the permitted rate than five seconds.
     *
     * @param answered how many calls have just ended
     */
    private int wanted(int answered) {
        if (exhausted || stop.isRaised() || pauses.isPaused()) {
            return 0;
        }
        int inFlight = terms.protocol().concurrency();
        long ahead = Math.min(inFlight, Math.max(1, links.permittedPerSecond() * Protocol.CLAIM_AHEAD.toSeconds()));
        int free = (int) (ahead + inFlight - callers.outstanding() + answered);
        return free < Math.max(1, inFlight / 2) ? 0 : free;
    }

    /** No more claims: unsent ones go back, answers on their way are waited for, the rest may have landed. */
    private void wind(Run run, Progress progress) {
        List<Claim> unsent = callers.unsent();
        gone(
                run,
                unsent.stream()
                        .map(claim -> Outcome.undone(claim, "Not sent: the run ended first"))
                        .toList());
        long patience = stop.isRaised()
                ? STOP_WAIT_NANOS
                : terms.protocol().callTimeout().toNanos() + STOP_WAIT_NANOS;
        long begun = terms.nanoTime().getAsLong();
        while (callers.outstanding() > 0 && terms.nanoTime().getAsLong() - begun < patience) {
            exchange(run, callers.answers(TICK_MILLIS), progress);
        }
        gone(
                run,
                callers.abandon().stream()
                        .map(claim -> Outcome.doubtful(claim, "The run ended before the answer came", null))
                        .toList());
    }

    /** Records claims that the callers have been relieved of. */
    private void gone(Run run, List<Outcome> outcomes) {
        claims.exchange(run, outcomes, callers.othersThan(List.of()), claimedUpTo, 0);
    }

    @Nullable
    String stopReason() {
        return pauses.stopReason();
    }

    @Nullable
    String pauseReason() {
        return pauses.pauseReason();
    }

    boolean wasSlowedDown() {
        return pauses.wasSlowedDown();
    }

    /** A claim and what its call came to. */
    record Answer(Claim claim, CreateOutcome outcome) {

        Outcome judged() {
            return Outcome.of(claim, outcome);
        }
    }
}
