package dev.invoicelinks.notice;

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
        Instant now = clock.instant();
        List<Notice> queued =
                links.stream().flatMap(link -> of(run.merchant(), link, now)).toList();
        return notices.queue(run, queued);
    }

    private Stream<Notice> of(Merchant merchant, IssuedLink link, Instant now) {
        return choice.of(link.invoice().invoice()).stream().map(recipient -> {
            MessageId id = messageIds.of(merchant, link.invoice(), Purpose.INVOICE, recipient);
            NoticeKey key =
                    new NoticeKey(link.invoice().id(), link.invoice().linkSequence(), Purpose.INVOICE, recipient);
            return Notice.queued(key, link.invoice().number(), id, now);
        });
    }
}
