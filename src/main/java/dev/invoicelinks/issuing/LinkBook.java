package dev.invoicelinks.issuing;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.link.IssuedLinks;
import dev.invoicelinks.run.AuditEntry;
import dev.invoicelinks.run.AuditTrail;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Writes what belongs to an outcome beside the invoice's state: the link, its first notices, the audit rows. */
public final class LinkBook {

    private final IssuedLinks links;
    private final OnLinked onLinked;
    private final AuditTrail audit;
    private final Expiry expiry;
    private final ZoneId zone;

    /** @param zone the merchant's, in which days of expiry begin */
    public LinkBook(IssuedLinks links, OnLinked onLinked, AuditTrail audit, Expiry expiry, ZoneId zone) {
        this.links = links;
        this.onLinked = onLinked;
        this.audit = audit;
        this.expiry = expiry;
        this.zone = zone;
    }

    /** Inside the transaction that moves the invoices. */
    void write(Run run, List<Outcome> outcomes) {
        List<IssuedLink> linked = outcomes.stream()
                .filter(outcome -> outcome.link() != null)
                .map(this::issued)
                .toList();
        if (!linked.isEmpty()) {
            links.record(run, linked);
            onLinked.linked(run, linked);
        }
        audit.append(
                run,
                outcomes.stream()
                        .filter(LinkBook::isWorthARow)
                        .map(LinkBook::entry)
                        .toList());
    }

    private IssuedLink issued(Outcome outcome) {
        LocalDate issuedOn = LocalDate.ofInstant(outcome.link().createdAt(), zone);
        return new IssuedLink(
                outcome.claim().invoice(),
                outcome.link(),
                expiry.of(outcome.claim().invoice().invoice(), issuedOn),
                outcome.adopted());
    }

    /** An empty look that decides nothing is no effect and no decision. */
    private static boolean isWorthARow(Outcome outcome) {
        return outcome.from() != outcome.to();
    }

    private static AuditEntry entry(Outcome outcome) {
        String number = outcome.claim().invoice().number().value();
        String facts = "token " + outcome.claim().token() + "; POST "
                + outcome.claim().posts()
                + (outcome.link() == null
                        ? ""
                        : "; link " + outcome.link().id() + " " + outcome.link().amount())
                + (outcome.reason() == null ? "" : "; " + outcome.reason());
        return new AuditEntry(action(outcome), number, shortened(facts), null, outcome.requestId());
    }

    private static String action(Outcome outcome) {
        if (outcome.to() == InvoiceState.LINKED) {
            return outcome.adopted() ? "link adopted" : "link created";
        }
        return "invoice "
                + outcome.to().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String shortened(String facts) {
        return facts.length() <= 4000 ? facts : facts.substring(0, 4000);
    }
}
