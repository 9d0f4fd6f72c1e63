package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Queues the first notices of new links, in the transaction that stores the links, so that they stand or fall together. */
public final class FirstNotices {

    private final Notices notices;
    private final RecipientChoice choice;
    private final MessageIds messageIds;
    private final Clock clock;

    public FirstNotices(Notices notices, RecipientChoice choice, MessageIds messageIds, Clock clock) {
        this.notices = notices;
        this.choice = choice;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /**
     * Queues one notice for each recipient of each link; a link without a usable channel gets none. Joins the caller's transaction. Safe to repeat.
     *
     * @return how many were new
     */
    public int queue(Run run, List<IssuedLink> links) {
        return queueFor(run, links.stream().map(IssuedLink::invoice).toList());
    }

    /** Notes the notices of links that were found again after a restore: nobody knows whether they left, so none leaves by itself. */
    public int noteUnknown(Run run, List<IssuedLink> links) {
        Instant now = clock.instant();
        return notices.queue(
                run,
                links.stream()
                        .flatMap(link -> of(run.merchant(), link.invoice(), now))
                        .map(Notice::ofUnknownFate)
                        .toList());
    }

    /** Older books were restored: what waits in them may have left after they were saved, so none of it leaves by itself. Joins the caller's transaction. */
    public void doubtWaiting(Run run) {
        notices.doubtAll(
                run, "An older database was restored: it may have left after that was saved, or not", clock.instant());
    }

    /** The same for invoices whose link is known already. */
    int queueFor(Run run, List<BookedInvoice> invoices) {
        Instant now = clock.instant();
        return notices.queue(
                run,
                invoices.stream()
                        .flatMap(invoice -> of(run.merchant(), invoice, now))
                        .toList());
    }

    /** Whom the invoice's first notice goes to. */
    List<Recipient> recipients(BookedInvoice invoice) {
        return choice.of(invoice.invoice());
    }

    private Stream<Notice> of(Merchant merchant, BookedInvoice invoice, Instant now) {
        return recipients(invoice).stream().map(recipient -> notice(merchant, invoice, recipient, now));
    }

    /** The first notice of the invoice's newest link to this recipient. */
    Notice notice(Merchant merchant, BookedInvoice invoice, Recipient recipient, Instant now) {
        MessageId id = messageIds.of(merchant, invoice, Purpose.INVOICE, recipient);
        NoticeKey key = new NoticeKey(invoice.id(), invoice.linkSequence(), Purpose.INVOICE, recipient);
        return Notice.queued(key, invoice.number(), id, now);
    }
}
