package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Charges;
import dev.invoicelinks.sandbox.book.FailureCode;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PaymentRefused;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * Which attempt to pay a browser is at. Its key stands in the form and in a cookie of the link's page, so that a double click, the back button and any number of tabs
 * are one attempt, and one charge.
 */
final class Attempts {

    private static final String COOKIE = "attempt";

    private final FormSeal seals;
    private final Charges charges;
    private final Payments payments;

    Attempts(FormSeal seals, Charges charges, Payments payments) {
        this.seals = seals;
        this.charges = charges;
        this.payments = payments;
    }

    /**
     * The key for the form to show: the browser's own while nothing came of it, else the one that follows it.
     *
     * @param last the charge of the browser's last attempt
     */
    String next(Visitor visitor, Link link, Optional<Charge> last) {
        Optional<String> known = key(visitor, link);
        return known.map(key -> last.isEmpty() ? key : seals.after(purpose(link), key))
                .orElseGet(() -> seals.seal(purpose(link)));
    }

    /** What came of the browser's last attempt. */
    Optional<Charge> last(Visitor visitor, Link link) {
        return key(visitor, link).flatMap(charges::ofAttempt);
    }

    private Optional<String> key(Visitor visitor, Link link) {
        return visitor.cookie(COOKIE).filter(key -> isOurs(link, key));
    }

    /** True for a key that this sandbox gave to this link's page. */
    boolean isOurs(Link link, String key) {
        return seals.isWhole(purpose(link), key);
    }

    /** What already came of an attempt. */
    Optional<Charge> chargeOf(String key) {
        return charges.ofAttempt(key);
    }

    /** A customer who begins anew has left what they began before: it must not be paid as well. */
    void leaveOther(Visitor visitor, Link link, String key) {
        last(visitor, link)
                .filter(charge -> charge.isPending() && !charge.attempt().equals(key))
                .ifPresent(charge -> leave(charge));
    }

    private void leave(Charge charge) {
        try {
            payments.fail(charge.id(), FailureCode.PAYMENT_CANCELLED);
        } catch (PaymentRefused settledMeanwhile) {
            if (settledMeanwhile.reason() != PaymentRefused.Reason.STATE) {
                throw settledMeanwhile;
            }
        }
    }

    String cookie(Link link, String key) {
        return ResponseCookie.from(COOKIE, key)
                .path(PayAddress.of(link).page())
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String purpose(Link link) {
        return "pay " + link.id();
    }
}
