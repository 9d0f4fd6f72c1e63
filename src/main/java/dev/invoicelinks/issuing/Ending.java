package dev.invoicelinks.issuing;

import dev.invoicelinks.link.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * A link that is to be ended: committed before the provider is asked.
 *
 * @param id row of the link
 * @param invoiceId row of the invoice
 * @param number the invoice's number
 * @param linkId the provider's id
 * @param followUp what the invoice becomes; null: it stays as it is
 */
record Ending(
        long id,
        long invoiceId,
        String number,
        String linkId,
        EndReason reason,
        @Nullable FollowUp followUp) {}
