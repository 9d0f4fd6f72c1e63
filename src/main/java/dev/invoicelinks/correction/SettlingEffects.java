package dev.invoicelinks.correction;

import dev.invoicelinks.correction.Decision.Step;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.issuing.Endings;
import dev.invoicelinks.issuing.FollowUp;
import dev.invoicelinks.link.EndReason;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.util.List;

/** What settling does to one invoice, across the rooms below; joins the caller's transaction, asks no provider. */
public final class SettlingEffects {

    private final SettledBook book;
    private final Endings endings;
    private final Notices notices;
    private final Clock clock;

    public SettlingEffects(SettledBook book, Endings endings, Notices notices, Clock clock) {
        this.book = book;
        this.endings = endings;
        this.notices = notices;
        this.clock = clock;
    }

    /** False when the invoice has changed since; nothing is changed then. */
    boolean settle(Run run, SettleOrder order) {
        Affected invoice = order.invoice();
        boolean endsLink = SettlingRules.settle(order).step() == Step.END_LINK;
        if (!book.isAsShown(invoice)) {
            return false;
        }
        if (endsLink && !order(run, invoice, order.isFull() ? FollowUp.SETTLE : FollowUp.REISSUE)) {
            return false;
        }
        for (OutsideEntry entry : order.entries()) {
            book.record(run, invoice, entry, endsLink);
        }
        return endsLink || (order.isFull() ? settled(run, invoice) : book.askForOpen(run, invoice));
    }

    private boolean order(Run run, Affected invoice, FollowUp followUp) {
        return !endings.order(run, List.of(invoice.id()), EndReason.SETTLED, followUp)
                .isEmpty();
    }

    private boolean settled(Run run, Affected invoice) {
        notices.cancel(run, List.of(invoice.id()), "Settled outside", clock.instant());
        return book.settled(run, invoice);
    }

    /** False when the invoice has changed since, or the entry was taken back before; nothing is changed then. */
    boolean unsettle(Run run, Affected invoice, StandingEntry entry) {
        if (!book.isAsShown(invoice) || !book.takeBack(run, entry)) {
            return false;
        }
        if (invoice.state() == InvoiceState.SETTLED) {
            boolean paidBefore = !book.counted(List.of(invoice.id())).isEmpty();
            return book.restore(run, invoice, entry, entry.restored(paidBefore));
        }
        return invoice.link() == LinkStanding.ACTIVE
                ? order(run, invoice, FollowUp.REISSUE)
                : book.askForOpen(run, invoice);
    }
}
