package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Charge;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.PayAddresses;

/** The addresses of a link's pages, from the host on. */
record PayAddress(String token) {

    static PayAddress of(Link link) {
        return new PayAddress(PayAddresses.token(link.id()));
    }

    String page() {
        return "/pay/" + token;
    }

    /** Where the customer stands with a charge: at the bank, or done. */
    String of(Charge charge) {
        return charge.isPending() ? bank(charge) : confirmation(charge);
    }

    String bank(Charge charge) {
        return page() + "/authorize/" + charge.id();
    }

    String confirmation(Charge charge) {
        return page() + "/complete?charge=" + charge.id();
    }
}
