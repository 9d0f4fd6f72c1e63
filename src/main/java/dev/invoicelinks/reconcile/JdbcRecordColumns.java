package dev.invoicelinks.reconcile;

import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which field of a record stands in which column; dates are of the merchant's zone. */
final class JdbcRecordColumns {

    static final List<String> CHARGE = columns("""
            charge_id link_id token status status_text paid authorized capturable reversed voided expired failure_code livemode currency
            amount_minor refunded_minor funding_currency funding_minor net_minor fee_minor fee_vat_minor interest_minor
            interest_vat_minor method transaction_id created_at paid_at business_date expires_at description payer_name payer_email
            oddities open_slot
            """);
    static final List<String> REFUND = columns("""
            refund_id charge_id status status_text voided currency amount_minor funding_currency funding_minor transaction_id
            created_at business_date oddities
            """);
    static final List<String> DISPUTE = columns("""
            dispute_id charge_id status status_text reason_code currency amount_minor funding_currency funding_minor
            created_at closed_at business_date oddities open_slot
            """);
    static final List<String> TRANSACTION = columns("""
            transaction_id origin_id origin_kind transaction_key direction currency amount_minor created_at transferable_at
            transferable_on oddities
            """);

    private static final Set<String> REFUND_STATUSES = Set.of("PENDING", "CLOSED");
    private static final Set<String> DISPUTE_STATUSES = Set.of("OPEN", "PENDING", "WON", "LOST");
    private static final int LONGEST_ODDITIES = 1000;

    private final ZoneId zone;

    JdbcRecordColumns(ZoneId zone) {
        this.zone = zone;
    }

    private static List<String> columns(String names) {
        return List.of(names.strip().split("\\s+"));
    }

    @Nullable
    Object[] of(Charge charge) {
        ChargeState state = charge.state();
        Proceeds proceeds = charge.proceeds();
        ReferenceToken token = charge.token();
        return new @Nullable Object[] {
            charge.id(),
            charge.linkId(),
            token == null ? null : token.value(),
            state.status().name(),
            state.statusText(),
            state.paid(),
            state.authorized(),
            state.capturable(),
            state.reversed(),
            state.voided(),
            state.expired(),
            state.failureCode(),
            charge.livemode(),
            charge.amount().currency(),
            charge.amount().minor(),
            charge.refundedMinor(),
            proceeds.funding().currency(),
            proceeds.funding().minor(),
            proceeds.netMinor(),
            proceeds.feeMinor(),
            proceeds.feeVatMinor(),
            proceeds.interestMinor(),
            proceeds.interestVatMinor(),
            charge.method(),
            charge.transactionId(),
            at(charge.createdAt()),
            at(charge.paidAt()),
            day(charge.paidAt()),
            at(charge.expiresAt()),
            charge.payer().description(),
            charge.payer().name(),
            charge.payer().email(),
            words(charge.oddities()),
            slot(charge.open())
        };
    }

    @Nullable
    Object[] of(Refund refund) {
        return new @Nullable Object[] {
            refund.id(),
            refund.chargeId(),
            status(refund.status(), REFUND_STATUSES),
            refund.status(),
            refund.voided(),
            refund.amount().currency(),
            refund.amount().minor(),
            refund.funding().currency(),
            refund.funding().minor(),
            refund.transactionId(),
            at(refund.createdAt()),
            day(refund.createdAt()),
            words(refund.oddities())
        };
    }

    @Nullable
    Object[] of(Dispute dispute) {
        Instant closed = dispute.closedAt();
        return new @Nullable Object[] {
            dispute.id(),
            dispute.chargeId(),
            status(dispute.status(), DISPUTE_STATUSES),
            dispute.status(),
            dispute.reasonCode(),
            dispute.amount().currency(),
            dispute.amount().minor(),
            dispute.funding().currency(),
            dispute.funding().minor(),
            at(dispute.createdAt()),
            at(closed),
            day(closed == null ? dispute.createdAt() : closed),
            words(dispute.oddities()),
            slot(dispute.isOpen())
        };
    }

    @Nullable
    Object[] of(Transaction transaction) {
        return new @Nullable Object[] {
            transaction.id(),
            transaction.originId(),
            transaction.origin().name(),
            transaction.key(),
            transaction.credit() ? "CREDIT" : "DEBIT",
            transaction.amount().currency(),
            transaction.amount().minor(),
            at(transaction.createdAt()),
            at(transaction.transferableAt()),
            day(transaction.transferableAt()),
            words(transaction.oddities())
        };
    }

    private static String status(String word, Set<String> known) {
        String status = word.toUpperCase(Locale.ROOT);
        return known.contains(status) ? status : "UNKNOWN";
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    private static @Nullable Integer slot(boolean open) {
        return open ? 1 : null;
    }

    private static @Nullable String words(List<String> oddities) {
        String words = String.join("; ", oddities);
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_ODDITIES));
    }
}
