package dev.invoicelinks.invoice;

import static dev.invoicelinks.invoice.InvoiceState.CREATING;
import static dev.invoicelinks.invoice.InvoiceState.LINKED;
import static dev.invoicelinks.invoice.InvoiceState.NEEDS_PERSON;
import static dev.invoicelinks.invoice.InvoiceState.READY;
import static dev.invoicelinks.invoice.InvoiceState.REJECTED;
import static dev.invoicelinks.invoice.InvoiceState.SETTLED;
import static dev.invoicelinks.invoice.InvoiceState.UNKNOWN;
import static dev.invoicelinks.invoice.InvoiceState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvoiceStateTest {

    private static final Map<InvoiceState, Set<InvoiceState>> TABLE = Map.of(
            READY, Set.of(CREATING, WITHDRAWN, SETTLED),
            CREATING, Set.of(READY, LINKED, REJECTED, UNKNOWN, NEEDS_PERSON),
            UNKNOWN, Set.of(READY, LINKED, NEEDS_PERSON),
            LINKED, Set.of(READY, NEEDS_PERSON, WITHDRAWN, SETTLED),
            REJECTED, Set.of(READY, WITHDRAWN, SETTLED),
            NEEDS_PERSON, Set.of(READY, LINKED, WITHDRAWN, SETTLED),
            WITHDRAWN, Set.of(READY),
            SETTLED, Set.of(LINKED, READY, REJECTED));

    @Test
    void everyMoveIsAllowedOrRefusedAsTheTableSays() {
        for (InvoiceState from : InvoiceState.values()) {
            for (InvoiceState next : InvoiceState.values()) {
                if (TABLE.get(from).contains(next)) {
                    assertThat(from.to(next)).isEqualTo(next);
                } else {
                    assertThatThrownBy(() -> from.to(next))
                            .isInstanceOf(TransitionRefused.class)
                            .hasMessageContaining(from.name())
                            .hasMessageContaining(next.name());
                }
            }
        }
    }

    @Test
    void nothingLinkedIsEverAskedForWithoutGoingThroughReady() {
        assertThat(Set.of(InvoiceState.values()).stream()
                        .filter(state -> state.successors().contains(CREATING)))
                .containsExactly(READY);
    }
}
