package dev.invoicelinks.report.cases;

import dev.invoicelinks.reconcile.Reason;
import dev.invoicelinks.reconcile.Suggesting.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to look at.
 *
 * @param id as {@code resolve} takes it
 * @param subject an invoice number, or the provider's id of a charge or unreadable object
 * @param outcome what makes it a case: a settlement, a flag or a charge outcome
 * @param expected what was to be paid; null when nobody was asked
 * @param received what came and was kept
 */
public record Case(
        long id,
        String subject,
        Outcome outcome,
        Concerns concerns,
        @Nullable String currency,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal received,
        LocalDate openedOn,
        Decided decided) {

    /**
     * What it is about.
     *
     * @param invoice the invoice's row
     * @param why which rule gave the charge its outcome; null for what is about no single charge
     * @param charges the provider's ids
     * @param candidates invoices that a charge of other origin may belong to, with why each is or is not suggested
     */
    public record Concerns(
            @Nullable Long invoice,
            @Nullable String invoiceNumber,
            @Nullable String customerName,
            @Nullable Reason why,
            List<String> charges,
            List<Candidate> candidates) {

        /** The one that is suggested; null: none, or more than one. */
        public @Nullable Candidate suggested() {
            return candidates.stream()
                    .filter(candidate -> candidate.verdict() == Verdict.SUGGESTED)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An invoice that was weighed for a charge. */
    public record Candidate(String number, Verdict verdict) {}

    /** What was decided. */
    public record Decided(
            State state,
            @Nullable Resolution resolution,
            @Nullable String note,
            @Nullable String by) {}

    /** Whether it still waits for somebody. */
    public enum State {
        OPEN,
        RESOLVED,
        /** A later reconciliation does not find it any more. */
        GONE
    }

    /** How many days it has been open on a day. */
    public long ageDays(LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(openedOn, on));
    }

    /** What came beyond what was to be paid; negative when less came. */
    public @Nullable BigDecimal difference() {
        return expected == null || received == null ? null : received.subtract(expected);
    }
}
