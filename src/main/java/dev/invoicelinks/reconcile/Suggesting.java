package dev.invoicelinks.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weighs invoices for a charge of other origin: the one that alone fits by currency, open amount, customer and date is suggested, never applied; where two fit,
 * both are named and none is suggested. One that fits but is paid is never suggested, and none is beside it when the charge names it: somebody may have paid twice.
 * A pure function.
 */
public final class Suggesting {

    /** A customer who pays so long after the due date pays something else. */
    private static final int DAYS_AFTER_DUE = 90;

    private Suggesting() {}

    /** How an invoice fared: by amount, then customer, then date, then whether so much is open; nearest to a suggestion first. */
    public enum Verdict {
        SUGGESTED,
        /** It fits, and so does another one. */
        TIED,
        /** Its whole amount fits in every way, and is paid, given up or withdrawn, at least in part. */
        ALREADY_PAID,
        OTHER_AMOUNT,
        OTHER_CUSTOMER,
        OTHER_DATE
    }

    /** One invoice and how it fared. */
    public record Candidate(Weighed invoice, Verdict verdict) {}

    /** Every invoice of the charge's currency with its verdict, those that fit first, then in the order of the books. */
    public static List<Candidate> weigh(OtherCharge charge, List<Weighed> invoices) {
        List<Candidate> weighed = new ArrayList<>();
        for (Weighed invoice : invoices) {
            if (invoice.currency().equals(charge.currency())) {
                weighed.add(new Candidate(invoice, verdict(charge, invoice)));
            }
        }
        boolean tied = weighed.stream()
                        .filter(it -> it.verdict() == Verdict.SUGGESTED || isNamedThoughPaid(charge, it))
                        .count()
                > 1;
        return weighed.stream()
                .map(it -> tied && it.verdict() == Verdict.SUGGESTED ? new Candidate(it.invoice(), Verdict.TIED) : it)
                .sorted(Comparator.comparing(Candidate::verdict)
                        .thenComparing(it -> it.invoice().invoiceId()))
                .toList();
    }

    private static Verdict verdict(OtherCharge charge, Weighed invoice) {
        boolean isOpen = invoice.openMinor() == charge.amountMinor();
        if (!isOpen && invoice.amountMinor() != charge.amountMinor()) {
            return Verdict.OTHER_AMOUNT;
        }
        if (!isOfCustomer(charge, invoice)) {
            return Verdict.OTHER_CUSTOMER;
        }
        if (!isInTime(charge, invoice)) {
            return Verdict.OTHER_DATE;
        }
        return isOpen ? Verdict.SUGGESTED : Verdict.ALREADY_PAID;
    }

    private static boolean isNamedThoughPaid(OtherCharge charge, Candidate it) {
        return it.verdict() == Verdict.ALREADY_PAID
                && words(charge.description()).contains(plain(it.invoice().number()));
    }

    private static boolean isInTime(OtherCharge charge, Weighed invoice) {
        boolean early = invoice.issueDate() != null && charge.paidOn().isBefore(invoice.issueDate());
        boolean stale = invoice.dueDate() != null
                && charge.paidOn().isAfter(invoice.dueDate().plusDays(DAYS_AFTER_DUE));
        return !early && !stale;
    }

    /** The payer is the customer, or the description names the invoice or the customer's number as a whole word. */
    private static boolean isOfCustomer(OtherCharge charge, Weighed invoice) {
        String payer = plain(charge.payerName());
        String email = plain(charge.payerEmail());
        Set<String> words = words(charge.description());
        return !payer.isEmpty() && payer.equals(plain(invoice.customerName()))
                || !email.isEmpty()
                        && invoice.emails().stream().anyMatch(it -> plain(it).equals(email))
                || words.contains(plain(invoice.number()))
                || invoice.customerId() != null && words.contains(plain(invoice.customerId()));
    }

    private static Set<String> words(@Nullable String description) {
        return written(description).stream().map(Suggesting::plain).collect(Collectors.toSet());
    }

    /** The words of a description, without marks around them. */
    static Set<String> written(@Nullable String description) {
        return description == null
                ? Set.of()
                : Arrays.stream(description.split("[\\s,;:()\\[\\]\"]+"))
                        .map(word -> word.replaceAll("[.!?]+$", ""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
