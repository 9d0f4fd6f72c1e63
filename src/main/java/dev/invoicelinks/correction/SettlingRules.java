package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.Use;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Whether something may be recorded as settled outside, or taken back; it decides and changes nothing. */
public final class SettlingRules {

    private static final Decision WITHDRAWN =
            Decision.leave("it is withdrawn, so nothing is owed: reissue it first if it is");
    private static final Decision SETTLED =
            Decision.leave("it is settled already: take that back first with invoice-links unsettle");
    private static final Decision MULTIPLE =
            Decision.leave("its link takes any number of payments, so there is no fixed sum to settle");
    private static final Decision PAID = Decision.leave("it is paid: nothing is open");
    private static final Decision NOT_READ =
            Decision.leave("its link was used, and the payment is not in the books yet: run invoice-links reconcile");

    private SettlingRules() {}

    /** How the entries are recorded for their invoice, or why not. */
    public static Decision settle(SettleOrder order) {
        Affected it = order.invoice();
        if (order.known().containsAll(order.entries())) {
            return Decision.leave("the same is recorded already");
        }
        return switch (it.state()) {
            case WITHDRAWN -> WITHDRAWN;
            case SETTLED -> SETTLED;
            case CREATING, UNKNOWN -> Rulebook.IN_DOUBT;
            case READY, REJECTED, LINKED, NEEDS_PERSON -> byAmount(order);
        };
    }

    private static Decision byAmount(SettleOrder order) {
        Affected it = order.invoice();
        if (it.owed().use() == Use.MULTIPLE) {
            return MULTIPLE;
        }
        if (it.open().isZero()) {
            return PAID;
        }
        Optional<CurrencyUnit> other = order.otherCurrency();
        if (other.isPresent()) {
            return Decision.leave("it is in " + it.open().getCurrencyUnit() + ", not in " + other.get());
        }
        if (order.total().isGreaterThan(it.open())) {
            return Decision.leave("only " + it.open() + " is open, and " + order.sumInWords() + " is more");
        }
        if (it.link() == LinkStanding.USED && it.open().equals(it.amount())) {
            return NOT_READ;
        }
        return step(it);
    }

    private static Decision step(Affected it) {
        if (it.link() == LinkStanding.ENDING) {
            return Rulebook.ENDING;
        }
        if (it.state() == InvoiceState.NEEDS_PERSON) {
            return Decision.LOOK;
        }
        return it.link() == LinkStanding.ACTIVE ? Decision.END_LINK : Decision.AT_ONCE;
    }

    /** How what stands is taken back, or why not. */
    public static Decision unsettle(Affected it) {
        return switch (it.state()) {
            case CREATING, UNKNOWN -> Rulebook.IN_DOUBT;
            case LINKED ->
                switch (it.link()) {
                    case ENDING -> Rulebook.ENDING;
                    case ACTIVE -> Decision.END_LINK;
                    case NONE, USED -> Decision.AT_ONCE;
                };
            case READY, REJECTED, NEEDS_PERSON, WITHDRAWN, SETTLED -> Decision.AT_ONCE;
        };
    }
}
