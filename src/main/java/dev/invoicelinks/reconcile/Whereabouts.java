package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Merchant;
import java.util.Optional;

/** Where a single charge is in the books. */
public interface Whereabouts {

    /** The charge's row; empty when the books do not have it. */
    Optional<Long> row(Merchant merchant, String chargeId);

    /** The newest revision of the invoice that its link, else its match, puts it to. */
    Optional<Long> invoice(Merchant merchant, long chargeRow);
}
