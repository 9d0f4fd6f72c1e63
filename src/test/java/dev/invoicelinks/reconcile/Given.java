package dev.invoicelinks.reconcile;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.reconcile.BookedCharge.Contested;
import dev.invoicelinks.reconcile.Claimed.Way;
import dev.invoicelinks.reconcile.SettledOutside.Means;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An invoice of THB 10.00 in the making: due on day 30, its links good until day 40, everything else as a test says. */
final class Given {

    static final LocalDate DAY_0 = LocalDate.of(2026, 10, 1);
    static final LocalDate AS_OF = DAY_0.plusDays(35);
    static final long AMOUNT = 1000;

    private final List<LinkTerms> links = new ArrayList<>();
    private final List<Claimed> charges = new ArrayList<>();
    private final List<SettledOutside> outside = new ArrayList<>();
    private InvoiceState state = InvoiceState.LINKED;
    private boolean multiple;
    private long refunded;
    private Contested contested = Contested.NEVER;
    private ChargeReading chargeState = ChargeReading.PAID;
    private String currency = "THB";
    private boolean livemode;

    static Given anInvoice() {
        return new Given();
    }

    Given multiple() {
        multiple = true;
        return this;
    }

    Given state(InvoiceState now) {
        state = now;
        return this;
    }

    Given link(String id) {
        return link(id, AMOUNT, AMOUNT, false);
    }

    Given usedLink(String id) {
        return link(id, AMOUNT, AMOUNT, true);
    }

    Given openLink(String id, long least, long most) {
        return link(id, least, most, false);
    }

    private Given link(String id, long least, long most, boolean used) {
        links.add(new LinkTerms(id, null, "THB", least, most, multiple, DAY_0.plusDays(40), used));
        return this;
    }

    Given refunded(long minor) {
        refunded = minor;
        return this;
    }

    Given contested(boolean open, boolean won, long lost) {
        contested = new Contested(open, won, lost);
        return this;
    }

    Given but(ChargeReading now) {
        chargeState = now;
        return this;
    }

    Given in(String other) {
        currency = other;
        return this;
    }

    Given live() {
        livemode = true;
        return this;
    }

    /** A charge by the last link; what was said of the next charge before holds for this one alone. */
    Given charge(String id, long minor, int day) {
        return charge(id, minor, day, Way.LINK, links.get(links.size() - 1));
    }

    Given chargeByToken(String id, long minor, int day) {
        return charge(id, minor, day, Way.TOKEN, null);
    }

    private Given charge(String id, long minor, int day, Way way, @org.jspecify.annotations.Nullable LinkTerms link) {
        boolean paid = chargeState == ChargeReading.PAID;
        Instant at = DAY_0.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        charges.add(new Claimed(
                new BookedCharge(
                        charges.size() + 1L,
                        id,
                        link == null ? null : link.linkId(),
                        null,
                        chargeState,
                        livemode,
                        currency,
                        minor,
                        refunded,
                        contested,
                        at,
                        paid ? DAY_0.plusDays(day) : null),
                way,
                link));
        refunded = 0;
        contested = Contested.NEVER;
        chargeState = ChargeReading.PAID;
        currency = "THB";
        livemode = false;
        return this;
    }

    Given outside(long minor, Means by, int day) {
        outside.add(new SettledOutside(Money.ofMinor(CurrencyUnit.of("THB"), minor), by, DAY_0.plusDays(day)));
        return this;
    }

    InvoiceCase known() {
        LocalDate due = DAY_0.plusDays(30);
        OwedInvoice invoice = new OwedInvoice(7, "INV-7", state, "THB", AMOUNT, multiple, due, due);
        return new InvoiceCase(invoice, List.copyOf(links), List.copyOf(charges), List.copyOf(outside));
    }

    InvoiceVerdict classified() {
        return new Classifier(false, AS_OF).classify(known());
    }
}
