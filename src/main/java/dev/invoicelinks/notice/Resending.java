package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queues notices anew because a person asked for it; every method joins the caller's transaction. */
public final class Resending {

    private static final Set<NoticeState> NOT_LEFT =
            Set.of(NoticeState.PENDING, NoticeState.RETRY, NoticeState.BOUNCED, NoticeState.SEND_UNKNOWN);
    private static final int MOST_COPIES = 1000;
    private static final String ASKED_FOR = "Sent again because a person asked for it";

    private final Notices notices;
    private final BookedInvoices invoices;
    private final FirstNotices first;
    private final MessageIds ids;
    private final Clock clock;

    public Resending(Notices notices, BookedInvoices invoices, FirstNotices first, MessageIds ids, Clock clock) {
        this.notices = notices;
        this.invoices = invoices;
        this.first = first;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues the notice of the invoice's link again: to whom the invoice is written to now, or to this one alone, in whose place nothing else then leaves.
     *
     * @return how many messages are queued by it
     */
    public int again(Run run, long invoiceId, @Nullable Recipient to) {
        BookedInvoice invoice = invoices.of(List.of(invoiceId)).get(0);
        List<Notice> ofLink = ofLink(invoice);
        if (to != null) {
            return inPlace(run, invoice, ofLink, to);
        }
        List<Recipient> present = present(invoice, ofLink);
        cancelOthers(run, ofLink, present, "It is sent to others now");
        return queueTo(run, invoice, ofLink, present);
    }

    private int inPlace(Run run, BookedInvoice invoice, List<Notice> ofLink, Recipient to) {
        cancelOthers(run, ofLink, List.of(to), "Another recipient was named instead");
        return queueTo(run, invoice, ofLink, List.of(to));
    }

    /** The invoice's contact, unless a person named somebody else for this link since: whoever was written to last then. A new contact was never written to. */
    private List<Recipient> present(BookedInvoice invoice, List<Notice> ofLink) {
        List<Recipient> contact = first.recipients(invoice);
        boolean isContactOfLink =
                contact.isEmpty() || ofLink.stream().map(Notice::recipient).anyMatch(contact::contains);
        return ofLink.stream()
                .filter(notice -> notice.state() != NoticeState.CANCELLED)
                .max(Comparator.comparing(Notice::changedAt).thenComparing(Notice::id))
                .map(Notice::recipient)
                .filter(last -> isContactOfLink && !contact.contains(last))
                .map(List::of)
                .orElse(contact);
    }

    private int queueTo(Run run, BookedInvoice invoice, List<Notice> ofLink, List<Recipient> recipients) {
        List<Notice> known = ofLink.stream()
                .filter(notice -> recipients.contains(notice.recipient()))
                .toList();
        Instant now = clock.instant();
        List<Notice> fresh = recipients.stream()
                .filter(to ->
                        known.stream().noneMatch(notice -> notice.recipient().equals(to)))
                .map(to -> first.notice(run.merchant(), invoice, to, now))
                .toList();
        return notices.queue(run, fresh) + requeue(run, invoice, known);
    }

    private void cancelOthers(Run run, List<Notice> ofLink, List<Recipient> kept, String reason) {
        Instant now = clock.instant();
        notices.settle(
                run,
                ofLink.stream()
                        .filter(notice -> NOT_LEFT.contains(notice.state()))
                        .filter(notice -> !kept.contains(notice.recipient()))
                        .map(notice -> new NoticeOutcome(notice, NoticeState.CANCELLED, reason, now))
                        .toList(),
                now);
    }

    /** What is waiting already stays; what was taken before is a copy of its own. */
    private int requeue(Run run, BookedInvoice invoice, List<Notice> ofLink) {
        List<Notice> anew = new ArrayList<>();
        for (Notice notice : ofLink) {
            if (notice.state() == NoticeState.SENT) {
                anew.add(notice.under(copy(run, invoice, notice)));
            } else if (notice.state() != NoticeState.SENDING
                    && notice.state().successors().contains(NoticeState.PENDING)) {
                anew.add(notice);
            }
        }
        return notices.requeue(run, anew, ASKED_FOR, clock.instant());
    }

    /** The next copy is the one after that whose Message-ID the notice has; the sender's domain may have changed since. */
    private MessageId copy(Run run, BookedInvoice invoice, Notice notice) {
        MessageId last = ids.of(run.merchant(), invoice, Purpose.INVOICE, notice.recipient());
        int copy = 2;
        while (copy < MOST_COPIES && !last.fileName().equals(notice.messageId().fileName())) {
            last = ids.ofCopy(run.merchant(), invoice, Purpose.INVOICE, notice.recipient(), copy++);
        }
        return ids.ofCopy(run.merchant(), invoice, Purpose.INVOICE, notice.recipient(), copy);
    }

    /**
     * The invoices have other contacts now: what has not left goes to them; what was sent stays sent.
     *
     * @return how many messages are queued by it
     */
    public int toNewContacts(Run run, List<Long> invoiceIds) {
        int queued = 0;
        for (BookedInvoice invoice : invoices.of(invoiceIds)) {
            List<Notice> ofLink = ofLink(invoice);
            if (ofLink.stream().anyMatch(notice -> NOT_LEFT.contains(notice.state()))) {
                cancelOthers(run, ofLink, first.recipients(invoice), "The contact was changed");
                queued += first.queueFor(run, List.of(invoice));
            }
        }
        return queued;
    }

    /**
     * Those who were told of the invoice's link, or may have been, are told that it was taken back; it leaves once the link has certainly ended.
     *
     * @return how many messages are queued by it
     */
    public int tellWithdrawn(Run run, long invoiceId) {
        BookedInvoice invoice = invoices.of(List.of(invoiceId)).get(0);
        Instant now = clock.instant();
        List<Notice> told = ofLink(invoice).stream()
                .filter(Notice::mayHaveLeft)
                .map(notice -> withdrawn(run, invoice, notice.recipient(), now))
                .toList();
        return notices.queue(run, told);
    }

    private Notice withdrawn(Run run, BookedInvoice invoice, Recipient recipient, Instant now) {
        MessageId id = ids.of(run.merchant(), invoice, Purpose.WITHDRAWN, recipient);
        NoticeKey key = new NoticeKey(invoice.id(), invoice.linkSequence(), Purpose.WITHDRAWN, recipient);
        return Notice.queued(key, invoice.number(), id, now);
    }

    private List<Notice> ofLink(BookedInvoice invoice) {
        return notices.of(invoice.id()).stream()
                .filter(notice -> notice.key().linkSequence() == invoice.linkSequence())
                .filter(notice -> notice.key().purpose() == Purpose.INVOICE)
                .toList();
    }
}
