package dev.invoicelinks.correction;

import dev.invoicelinks.correction.Decision.Step;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Records what was settled beside the provider, and takes it back. Whatever it needs to know of the provider is read before anything changes; the books change in one
 * transaction; links are ended after it, and by the next issue if that is interrupted.
 */
public final class Settling {

    private final SettledBook book;
    private final SettlingEffects effects;
    private final AtProvider provider;
    private final RunKeeping keeping;
    private final AuditTrail audit;

    public Settling(
            SettledBook book, SettlingEffects effects, AtProvider provider, RunKeeping keeping, AuditTrail audit) {
        this.book = book;
        this.effects = effects;
        this.provider = provider;
        this.keeping = keeping;
        this.audit = audit;
    }

    /** What stands for the invoice, the newest last; changes nothing. */
    public List<StandingEntry> standing(Merchant merchant, String number) {
        return book.standing(merchant, number);
    }

    /**
     * Records what these orders say. Safe to repeat: what is recorded already is left.
     *
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     * @throws dev.invoicelinks.link.ProviderUnavailable when the provider cannot be read; nothing was changed then
     */
    public CorrectionReport settle(Merchant merchant, List<SettleOrder> orders, Progress progress) {
        return new CorrectionRuns(keeping, provider)
                .make(merchant, "settle", true, progress, run -> settle(run, orders));
    }

    private CorrectionReport settle(Run run, List<SettleOrder> orders) {
        List<SettleOrder> possible = orders.stream()
                .filter(order -> SettlingRules.settle(order).isDone())
                .toList();
        Set<Long> clear = provider.clear(run, ids(possible, Step.LOOK));
        List<Long> ending = ids(possible, Step.END_LINK);
        Map<Long, String> against = provider.paying(book.liveLinks(ending), book.counted(ending));
        ids(possible, Step.LOOK).stream()
                .filter(id -> !clear.contains(id))
                .forEach(id -> against.put(id, "it may have a paid link at Omise: look at it in the dashboard"));
        return inBooks(run, () -> {
            List<Affected> done = new ArrayList<>();
            List<String> left = new ArrayList<>();
            List<AuditEntry> entries = new ArrayList<>();
            for (SettleOrder order : possible) {
                Affected invoice = order.invoice();
                String why = against.get(invoice.id());
                if (why == null && effects.settle(run, order)) {
                    done.add(invoice);
                    order.entries().forEach(entry -> entries.add(entry("settle", invoice, entry)));
                } else {
                    left.add(invoice.number() + "  " + (why == null ? CorrectionReport.CHANGED : why));
                }
            }
            audit.append(run, entries);
            return CorrectionReport.of(done, left);
        });
    }

    private static List<Long> ids(List<SettleOrder> orders, Step step) {
        return orders.stream()
                .filter(order -> SettlingRules.settle(order).step() == step)
                .map(order -> order.invoice().id())
                .toList();
    }

    /**
     * Takes an entry back, exactly: the invoice becomes what it was before; in place of a link that was ended for it comes another for what is open then.
     *
     * @throws dev.invoicelinks.run.LeaseHeld when another process writes
     */
    public CorrectionReport unsettle(Merchant merchant, Affected invoice, StandingEntry entry, Progress progress) {
        boolean endsLink = SettlingRules.unsettle(invoice).step() == Step.END_LINK;
        return new CorrectionRuns(keeping, provider)
                .make(
                        merchant,
                        "unsettle",
                        endsLink,
                        progress,
                        run -> inBooks(run, () -> unsettle(run, invoice, entry)));
    }

    private CorrectionReport unsettle(Run run, Affected invoice, StandingEntry entry) {
        if (!SettlingRules.unsettle(invoice).isDone() || !effects.unsettle(run, invoice, entry)) {
            return CorrectionReport.of(List.of(), List.of(invoice.number() + "  " + CorrectionReport.CHANGED));
        }
        audit.append(run, List.of(entry("unsettle", invoice, entry.entry())));
        return CorrectionReport.of(List.of(invoice), List.of());
    }

    private CorrectionReport inBooks(Run run, Supplier<CorrectionReport> work) {
        return keeping.transaction().execute(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            return work.get();
        });
    }

    /** A reference may name a person, so it is kept apart. */
    private static AuditEntry entry(String action, Affected invoice, OutsideEntry entry) {
        String personal = entry.reference().isEmpty() ? null : "reference " + entry.reference();
        return new AuditEntry(
                action, invoice.number(), entry.words() + "; " + invoice.open() + " was open", personal, null);
    }
}
