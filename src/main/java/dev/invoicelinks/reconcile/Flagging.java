package dev.invoicelinks.reconcile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is remarkable about an invoice beside its settlement. */
final class Flagging {

    private final InvoiceCase known;
    private final List<ChargeVerdict> charges;
    private final List<ChargeVerdict> standing;
    private final Balance balance;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    Flagging(InvoiceCase known, List<ChargeVerdict> charges, Balance balance) {
        this.known = known;
        this.charges = charges;
        this.standing = Classifier.standing(charges).toList();
        this.balance = balance;
    }

    Set<Flag> flags() {
        OwedInvoice invoice = known.invoice();
        if (!invoice.multiple() && balance.overpaidMinor() > 0) {
            paidTwice();
        }
        add(Flag.PAID_AFTER_EXPIRY, known.charges().stream().anyMatch(this::isAfterLastDay));
        add(Flag.PAID_AFTER_WITHDRAWAL, invoice.isWithdrawn() && !invoice.multiple() && !standing.isEmpty());
        tries();
        add(Flag.LATE, isLate(invoice.dueDate()));
        add(Flag.LINK_UNRESOLVED, invoice.isUnresolved());
        add(Flag.CHARGE_MISSING, known.links().stream().anyMatch(this::isMissing));
        return flags;
    }

    private void add(Flag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }

    private void paidTwice() {
        Set<String> links = new HashSet<>();
        boolean sameLink = false;
        for (ChargeVerdict verdict : standing) {
            sameLink |= !links.add(String.valueOf(linkOf(verdict)));
        }
        add(Flag.PAID_TWICE_SAME_LINK, sameLink);
        add(Flag.PAID_TWICE_TWO_LINKS, links.size() > 1);
        add(Flag.PAID_TWICE_TWO_CHANNELS, balance.outsideMinor() > 0 && !standing.isEmpty());
    }

    /** The link by which a charge belongs to the invoice, also when only its token says so. */
    private @Nullable String linkOf(ChargeVerdict verdict) {
        return known.charges().stream()
                .filter(it -> it.charge() == verdict.charge() && it.link() != null)
                .map(it -> Objects.requireNonNull(it.link()).linkId())
                .findFirst()
                .orElse(null);
    }

    private boolean isAfterLastDay(Claimed claimed) {
        LocalDate paid = claimed.charge().paidOn();
        return claimed.link() != null
                && paid != null
                && paid.isAfter(claimed.link().lastDay())
                && standing.stream().anyMatch(it -> it.charge() == claimed.charge());
    }

    private void tries() {
        for (ChargeVerdict verdict : charges) {
            if (verdict.outcome() == ChargeOutcome.PENDING) {
                flags.add(verdict.reason() == Reason.NOT_CAPTURED ? Flag.AUTHORISED_NOT_CAPTURED : Flag.PENDING);
            }
        }
        add(
                Flag.FAILED_ATTEMPTS_ONLY,
                !charges.isEmpty() && charges.stream().allMatch(it -> it.outcome() == ChargeOutcome.FAILED));
    }

    private boolean isLate(@Nullable LocalDate dueDate) {
        return dueDate != null
                && standing.stream()
                        .filter(it -> it.outcome() != ChargeOutcome.DUPLICATE)
                        .map(it -> it.charge().paidOn())
                        .anyMatch(paid -> paid != null && paid.isAfter(dueDate));
    }

    /** A link that was used without a charge that brought money, even if that went back. */
    private boolean isMissing(LinkTerms link) {
        return link.countsAsPaid()
                && known.charges().stream().noneMatch(it -> it.link() == link && hasBroughtMoney(it.charge()));
    }

    private static boolean hasBroughtMoney(BookedCharge charge) {
        return charge.state() == ChargeReading.PAID || charge.state() == ChargeReading.REVERSED;
    }
}
