package dev.invoicelinks.correction;

import dev.invoicelinks.issuing.EndReport;
import dev.invoicelinks.issuing.LinkEnding;
import dev.invoicelinks.issuing.Traces;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.Unreadable;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What corrections ask of the provider; nothing is set up for those that ask nothing. */
public final class AtProvider {

    private final Supplier<LinkEnding> ending;
    private final Supplier<Traces> traces;
    private final Supplier<Charges> charges;

    public AtProvider(Supplier<LinkEnding> ending, Supplier<Traces> traces, Supplier<Charges> charges) {
        this.ending = ending;
        this.traces = traces;
        this.charges = charges;
    }

    EndReport endLinks(Run run, Progress progress) {
        return ending.get().end(run, new StopSignal(), progress);
    }

    /** Those of these invoices that certainly have nothing at the provider any more. */
    Set<Long> clear(Run run, List<Long> invoiceIds) {
        return invoiceIds.isEmpty() ? Set.of() : traces.get().clear(run, invoiceIds);
    }

    /**
     * Which of these links have taken money or may be about to, by the invoice's row, in words.
     *
     * @param counted charges that are in what is open already
     */
    Map<Long, String> paying(List<SettledBook.LiveLink> links, Set<String> counted) {
        Map<Long, String> paying = new LinkedHashMap<>();
        for (SettledBook.LiveLink link : links) {
            charges.get().ofLink(link.linkId()).stream()
                    .filter(record -> !counted.contains(record.id()))
                    .flatMap(record -> payment(record).stream())
                    .findFirst()
                    .ifPresent(words -> paying.put(link.invoiceId(), words));
        }
        return paying;
    }

    /**
     * With which charges these links were paid, in words; whatever cannot be read now is left to the next reconciliation.
     *
     * @param linkIds by the invoice's number
     */
    Map<String, String> paidWith(Map<String, String> linkIds) {
        Map<String, String> words = new LinkedHashMap<>();
        linkIds.forEach((number, linkId) -> words.put(number, paidWith(linkId)));
        return words;
    }

    private String paidWith(String linkId) {
        try {
            String paid = charges.get().ofLink(linkId).stream()
                    .filter(record ->
                            record instanceof Charge charge && charge.state().paid())
                    .map(record -> words((Charge) record))
                    .collect(Collectors.joining(", "));
            return paid.isEmpty() ? "was paid by a charge that Omise does not list yet" : "was paid with " + paid;
        } catch (ProviderUnavailable unavailable) {
            return "was paid by a charge that could not be read (" + unavailable.getMessage() + ")";
        }
    }

    private static String words(Charge charge) {
        String amount = charge.amount()
                .money()
                .map(Money::toString)
                .orElse(charge.amount().minor() + " minor units of "
                        + charge.amount().currency());
        return "charge " + charge.id() + " (" + amount + ")";
    }

    /** What cannot be read may be a payment. */
    private static Optional<String> payment(ProviderRecord record) {
        if (record instanceof Charge charge) {
            if (charge.state().paid()) {
                return Optional.of("its link was paid with " + words(charge) + ": run invoice-links reconcile");
            }
            return charge.state().isOpen()
                    ? Optional.of("a payment on its link is under way, charge " + charge.id()
                            + ": wait until it is decided, then run invoice-links reconcile")
                    : Optional.empty();
        }
        return record instanceof Unreadable
                ? Optional.of("a charge of its link cannot be read, " + record.id() + ": look at it in the dashboard")
                : Optional.empty();
    }
}
