package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Dispute;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.Refund;
import dev.invoicelinks.sandbox.book.Subject;
import dev.invoicelinks.sandbox.book.Transfer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal says of an object. */
final class SubjectWords {

    private SubjectWords() {}

    static Map<String, @Nullable Object> of(Subject subject) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        if (subject instanceof Link link) {
            link(words, link);
        } else if (subject instanceof Charge charge) {
            charge(words, charge);
        } else if (subject instanceof Refund refund) {
            refund(words, refund);
        } else if (subject instanceof Dispute dispute) {
            dispute(words, dispute);
        } else if (subject instanceof Transfer transfer) {
            words.put("transfer", transfer.id());
            sum(words, subject, transfer.amount(), transfer.currency());
        }
        return words;
    }

    private static void link(Map<String, @Nullable Object> words, Link link) {
        words.put("link", link.id());
        sum(words, link, link.amount(), link.currency());
        words.put("title", link.terms().title());
        words.put("description", link.terms().description());
        words.put("multiple", link.terms().multiple());
        words.put("expires_at", text(link.terms().expiresAt()));
        words.put("reference", link.terms().reference());
    }

    private static void charge(Map<String, @Nullable Object> words, Charge charge) {
        words.put("charge", charge.id());
        words.put("link", charge.link().id());
        sum(words, charge, charge.amount(), charge.currency());
        words.put("method", charge.means().method().word());
        words.put("status", charge.status().word());
        words.put("paid", charge.isPaid());
        words.put(
                "failure_code",
                charge.failure() == null ? null : charge.failure().word());
        words.put("link_used", charge.link().isUsed());
    }

    private static void refund(Map<String, @Nullable Object> words, Refund refund) {
        words.put("refund", refund.id());
        words.put("charge", refund.chargeId());
        words.put("link", refund.linkId());
        sum(words, refund, refund.amount(), refund.currency());
    }

    private static void dispute(Map<String, @Nullable Object> words, Dispute dispute) {
        words.put("dispute", dispute.id());
        words.put("charge", dispute.chargeId());
        words.put("link", dispute.linkId());
        sum(words, dispute, dispute.amount(), dispute.currency());
        words.put("status", dispute.status().word());
        words.put("reason_code", dispute.reason());
    }

    private static void sum(Map<String, @Nullable Object> words, Subject subject, long amount, String currency) {
        words.put("livemode", subject.mode().isLive());
        words.put("amount", amount);
        words.put("currency", currency);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
