package dev.invoicelinks.correction;

import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.Traces;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What corrections ask of the provider; nothing is set up for those that ask nothing. */
public final class AtProvider {

    private final Supplier<LinkEnding> ending;
    private final Supplier<Traces> traces;

    public AtProvider(Supplier<LinkEnding> ending, Supplier<Traces> traces) {
        this.ending = ending;
        this.traces = traces;
    }

    EndReport endLinks(Run run, Progress progress) {
        return ending.get().end(run, new StopSignal(), progress);
    }

    Set<Long> clear(Run run, List<Long> invoiceIds) {
        return traces.get().clear(run, invoiceIds);
    }
}
