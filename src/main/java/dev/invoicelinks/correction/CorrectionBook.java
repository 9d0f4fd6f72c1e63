package dev.invoicelinks.correction;

import dev.invoicelinks.issuing.StagedPlace;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tables that corrections look at and change. Changing methods join the caller's transaction and are compare-and-set: false when the invoice has changed meanwhile. */
public interface CorrectionBook {

    /** The selected invoices in the order of the books, each in its newest revision. */
    List<Affected> find(Merchant merchant, Selection selection);

    /** Invoices for which a corrected row of these files waits; of any file when none is named. */
    List<Affected> waitingForChange(Merchant merchant, List<Long> fileIds);

    /** The links of these invoices that could take money, or did. */
    List<SettledBook.LiveLink> liveLinks(List<Long> invoiceIds);

    /** The corrected row that an invoice is held for. */
    Optional<StagedPlace> waitingRow(long invoiceId, Correction correction);

    /** Places a hold. */
    boolean hold(Run run, Affected invoice, Details details);

    /** Lifts every hold but those of corrected rows. */
    boolean release(Affected invoice);

    /** Lifts the holds of corrected rows, which are given up by it. */
    boolean keepIssued(Affected invoice);

    /** Lifts the holds of promises whose last day was before this one; opens its own transaction. Safe to repeat. */
    void endPromises(Run run, LocalDate today);

    /** Makes it ready to be issued; a new link gets the next sequence when the invoice ever had a token. */
    boolean makeReady(Run run, Affected invoice);

    /** Takes an invoice without a live link back. */
    boolean withdraw(Run run, Affected invoice, String reason);

    /** Replaces the contact by one recipient. */
    boolean contact(Affected invoice, Recipient to);

    /** Takes the contact of the corrected row over and lifts that hold. */
    boolean acceptContact(Affected invoice);
}
