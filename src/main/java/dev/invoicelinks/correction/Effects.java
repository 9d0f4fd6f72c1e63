package dev.invoicelinks.correction;

import dev.invoicelinks.issuing.Endings;
import dev.invoicelinks.issuing.FollowUp;
import dev.invoicelinks.issuing.Revisions;
import dev.invoicelinks.link.EndReason;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.Notices;
import dev.invoicelinks.notice.Resending;
import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.util.List;

/** What a correction does to one invoice, across the rooms below; joins the caller's transaction, asks no provider. */
public final class Effects {

    private final CorrectionBook book;
    private final Endings endings;
    private final Revisions revisions;
    private final Messages messages;

    public Effects(CorrectionBook book, Endings endings, Revisions revisions, Messages messages) {
        this.book = book;
        this.endings = endings;
        this.revisions = revisions;
        this.messages = messages;
    }

    /**
     * Does what was decided.
     *
     * @return false when the invoice has changed since; nothing is changed then
     */
    boolean apply(Run run, Correction correction, Decision decision, Affected invoice, Details details) {
        return switch (decision.step()) {
            case LEAVE -> false;
            case HOLD ->
                book.hold(run, invoice, Details.because("To be " + correction.word() + "n: " + decision.words()));
            case END_LINK -> endLink(run, correction, invoice, details);
            case AT_ONCE, LOOK -> atOnce(run, correction, invoice, details);
        };
    }

    private boolean atOnce(Run run, Correction correction, Affected invoice, Details details) {
        return switch (correction) {
            case HOLD, PROMISE -> book.hold(run, invoice, details);
            case RELEASE -> book.release(invoice);
            case KEEP_ISSUED -> book.keepIssued(invoice);
            case RETRY, REISSUE -> book.makeReady(run, invoice);
            case WITHDRAW -> withdraw(run, invoice, details);
            case WRONG_RECIPIENT -> false;
            case RESEND -> messages.resending().again(run, invoice.id(), details.to()) > 0;
            case ACCEPT_REVISION ->
                book.waitingRow(invoice.id(), correction)
                        .map(row -> revisions.revise(run, invoice.id(), row))
                        .orElse(false);
            case ACCEPT_CONTACT -> acceptContact(run, invoice);
        };
    }

    private boolean withdraw(Run run, Affected invoice, Details details) {
        String reason = details.reason().isEmpty() ? "Withdrawn" : "Withdrawn: " + details.reason();
        messages.notices()
                .cancel(run, List.of(invoice.id()), reason, messages.clock().instant());
        return book.withdraw(run, invoice, reason) && tell(run, invoice, details);
    }

    /** Queued behind the cancelling of everything else about the invoice. */
    private boolean tell(Run run, Affected invoice, Details details) {
        if (details.tellCustomers()) {
            messages.resending().tellWithdrawn(run, invoice.id());
        }
        return true;
    }

    private boolean acceptContact(Run run, Affected invoice) {
        boolean accepted = book.acceptContact(invoice);
        if (accepted) {
            messages.resending().toNewContacts(run, List.of(invoice.id()));
        }
        return accepted;
    }

    private boolean endLink(Run run, Correction correction, Affected invoice, Details details) {
        return switch (correction) {
            case WITHDRAW -> order(run, invoice, FollowUp.WITHDRAW) && tell(run, invoice, details);
            case REISSUE -> order(run, invoice, FollowUp.REISSUE);
            case WRONG_RECIPIENT ->
                details.to() != null && order(run, invoice, FollowUp.REISSUE) && book.contact(invoice, details.to());
            case ACCEPT_REVISION ->
                book.waitingRow(invoice.id(), correction)
                        .map(row -> endings.orderRevision(run, invoice.id(), row))
                        .orElse(false);
            default -> throw new IllegalStateException(correction + " ends no link");
        };
    }

    private boolean order(Run run, Affected invoice, FollowUp followUp) {
        return !endings.order(run, List.of(invoice.id()), EndReason.WITHDRAWN, followUp)
                .isEmpty();
    }

    /** The addresses that the invoice's messages went to, or may have. */
    List<String> told(Affected invoice) {
        return messages.notices().of(invoice.id()).stream()
                .filter(notice -> notice.state() == NoticeState.SENT || notice.state() == NoticeState.SEND_UNKNOWN)
                .map(notice -> notice.recipient().address())
                .distinct()
                .toList();
    }

    /** How messages are cancelled and queued again. */
    public record Messages(Notices notices, Resending resending, Clock clock) {}
}
