package dev.invoicelinks.report.cases;

import dev.invoicelinks.reconcile.ChargeOutcome;
import dev.invoicelinks.reconcile.Flag;
import dev.invoicelinks.reconcile.Reason;
import dev.invoicelinks.reconcile.Settlement;
import org.jspecify.annotations.Nullable;

/** What makes something a case, the gravest first; words for each are in the bundles beside. */
public enum Outcome {
    DISPUTE_OPEN(Settlement.DISPUTE_OPEN, Settlement.DISPUTE_OPEN, Severity.HIGH, ""),
    CURRENCY_MISMATCH(
            ChargeOutcome.CURRENCY_MISMATCH,
            Reason.OTHER_CURRENCY,
            Severity.HIGH,
            "resolve %id --refund-noted --note \"…\""),
    PAID_AFTER_WITHDRAWAL(
            Flag.PAID_AFTER_WITHDRAWAL,
            Flag.PAID_AFTER_WITHDRAWAL,
            Severity.HIGH,
            "resolve %id --refund-noted --note \"…\""),
    PAID_TWICE_SAME_LINK(
            Flag.PAID_TWICE_SAME_LINK,
            Flag.PAID_TWICE_SAME_LINK,
            Severity.HIGH,
            "resolve %id --refund-noted --note \"…\""),
    PAID_TWICE_TWO_LINKS(
            Flag.PAID_TWICE_TWO_LINKS,
            Flag.PAID_TWICE_TWO_LINKS,
            Severity.HIGH,
            "resolve %id --refund-noted --note \"…\""),
    PAID_TWICE_TWO_CHANNELS(
            Flag.PAID_TWICE_TWO_CHANNELS,
            Flag.PAID_TWICE_TWO_CHANNELS,
            Severity.HIGH,
            "resolve %id --refund-noted --note \"…\""),
    OVERPAID(Settlement.OVERPAID, Settlement.OVERPAID, Severity.HIGH, "resolve %id --refund-noted --note \"…\""),
    CHARGE_MISSING(Flag.CHARGE_MISSING, Flag.CHARGE_MISSING, Severity.HIGH, "status %subject"),
    ORPHAN_TOKEN(ChargeOutcome.ORPHAN_TOKEN, Reason.TOKEN_UNKNOWN, Severity.HIGH, "resolve %id --ignore --note \"…\""),
    UNREADABLE(null, null, Severity.HIGH, "resolve %id --ignore --note \"…\""),
    UNKNOWN_STATUS(ChargeOutcome.PENDING, Reason.UNCLEAR, Severity.HIGH, "resolve %id --ignore --note \"…\""),
    LINK_UNRESOLVED(Flag.LINK_UNRESOLVED, Flag.LINK_UNRESOLVED, Severity.HIGH, "issue"),
    DISPUTE_LOST(Settlement.DISPUTE_LOST, Settlement.DISPUTE_LOST, Severity.MEDIUM, "reissue %subject"),
    REFUNDED(Settlement.REFUNDED, Settlement.REFUNDED, Severity.MEDIUM, "resolve %id --refund-noted --note \"…\""),
    REFUNDED_IN_PART(
            Settlement.REFUNDED_IN_PART,
            Settlement.REFUNDED_IN_PART,
            Severity.MEDIUM,
            "resolve %id --refund-noted --note \"…\""),
    REVERSED(Settlement.REVERSED, Settlement.REVERSED, Severity.MEDIUM, "reissue %subject"),
    PARTLY_PAID(Settlement.PARTLY_PAID, Settlement.PARTLY_PAID, Severity.MEDIUM, "reissue %subject"),
    OTHER_ORIGIN(ChargeOutcome.OTHER_ORIGIN, Reason.NO_REFERENCE, Severity.MEDIUM, "resolve %id --ignore --note \"…\""),
    AUTHORISED_NOT_CAPTURED(Flag.AUTHORISED_NOT_CAPTURED, Flag.AUTHORISED_NOT_CAPTURED, Severity.LOW, ""),
    FAILED_ATTEMPTS_ONLY(Flag.FAILED_ATTEMPTS_ONLY, Flag.FAILED_ATTEMPTS_ONLY, Severity.LOW, "resend %subject");

    private static final String ACCEPT = "resolve %id --accept-candidate --note \"…\"";

    private final @Nullable Enum<?> named;
    private final @Nullable Enum<?> because;
    private final Severity severity;
    private final String command;

    Outcome(@Nullable Enum<?> named, @Nullable Enum<?> because, Severity severity, String command) {
        this.named = named;
        this.because = because;
        this.severity = severity;
        this.command = command;
    }

    /** The settlement, flag or charge outcome whose name and action it has; null: it has words of its own. */
    @Nullable
    Enum<?> named() {
        return named;
    }

    /** What says why; null: it has words of its own. */
    @Nullable
    Enum<?> because() {
        return because;
    }

    public Severity severity() {
        return severity;
    }

    /** The command that most often follows; empty when it is done in the provider's dashboard. */
    public String command(Case of) {
        String chosen = of.concerns().suggested() == null ? command : ACCEPT;
        String filled = chosen.replace("%id", String.valueOf(of.id())).replace("%subject", of.subject());
        return filled.isEmpty() ? "" : "invoice-links " + filled;
    }

    /** How soon somebody should look. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW;

        /** Such as {@code high}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
