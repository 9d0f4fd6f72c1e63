package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.InvoiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * A row beside the invoice that the books have under its number. An empty cell says nothing, so it changes nothing.
 *
 * @param verdict NEW for an invoice that the provider refused before: it is tried again with the row's content
 * @param reason what differs, without addresses; empty where nothing does
 */
record Comparison(Verdict verdict, String reason) {

    /** Such as {@code THB 12,500.00}. */
    private static final MoneyFormatter SHOWN = new MoneyFormatterBuilder()
            .appendCurrencyCode()
            .appendLiteral(" ")
            .appendAmount(MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA)
            .toFormatter(Locale.ROOT);

    static Comparison of(KnownInvoice known, Essentials row) {
        Essentials booked = known.essentials();
        if (!isSameCustomer(booked, row)) {
            return new Comparison(
                    Verdict.CONFLICT,
                    "The books have this number for " + customer(booked) + ", the file for " + customer(row));
        }
        if (known.state() == InvoiceState.REJECTED) {
            return new Comparison(Verdict.NEW, "");
        }
        String revised = String.join("; ", revisions(known, row));
        if (!revised.isEmpty()) {
            return new Comparison(Verdict.REVISION, revised);
        }
        String moved = String.join("; ", contactChanges(booked, row));
        return new Comparison(moved.isEmpty() ? Verdict.KNOWN : Verdict.CONTACT_CHANGE, moved);
    }

    /** Customer numbers decide where both have one; a corrected name under the same number is no other customer. */
    private static boolean isSameCustomer(Essentials booked, Essentials row) {
        if (booked.customerId() != null && row.customerId() != null) {
            return booked.customerId().equals(row.customerId());
        }
        return booked.customerName().equalsIgnoreCase(row.customerName());
    }

    private static String customer(Essentials essentials) {
        return essentials.customerId() == null
                ? essentials.customerName()
                : essentials.customerId() + " " + essentials.customerName();
    }

    /** An amount that is lower by what the books know as paid is the invoice's balance, not another amount. */
    private static List<String> revisions(KnownInvoice known, Essentials row) {
        Essentials booked = known.essentials();
        List<String> changes = new ArrayList<>(0);
        boolean sameAmount = booked.amountMinor() == row.amountMinor() || known.isPaidDownTo(row.amountMinor());
        if (!sameAmount || !booked.currency().equals(row.currency())) {
            changes.add("amount " + amount(booked) + " -> " + amount(row));
        }
        if (row.due() != null && !row.due().equals(booked.due())) {
            changes.add("due date " + Objects.requireNonNullElse(booked.due(), "none") + " -> " + row.due());
        }
        return changes;
    }

    private static String amount(Essentials essentials) {
        return shown(Money.ofMinor(CurrencyUnit.of(essentials.currency()), essentials.amountMinor()));
    }

    /** Such as {@code THB 12,500.00}. */
    static String shown(Money amount) {
        return SHOWN.print(amount);
    }

    private static List<String> contactChanges(Essentials booked, Essentials row) {
        List<String> changes = new ArrayList<>(0);
        if (!row.emails().isEmpty() && !row.emails().equals(booked.emails())) {
            changes.add("another e-mail address");
        }
        if (row.phone() != null && !row.phone().equals(booked.phone())) {
            changes.add("another phone number");
        }
        return changes;
    }
}
