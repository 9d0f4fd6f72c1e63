package dev.invoicelinks.run;

import java.util.List;

/** The merchants these books know. */
public interface Merchants {

    /** The merchant of this account and mode, recorded at first sight; its name follows the provider's. Safe to repeat. */
    Merchant merchant(String provider, String account, Mode mode, String name);

    /** Every merchant seen so far, the newest first. */
    List<Merchant> all();
}
