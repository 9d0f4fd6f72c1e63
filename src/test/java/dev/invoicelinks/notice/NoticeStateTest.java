package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of transitions. */
final class NoticeStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PENDING      | SENDING BOUNCED CANCELLED SEND_UNKNOWN
            RETRY        | SENDING BOUNCED CANCELLED PENDING SEND_UNKNOWN
            SENDING      | SENT RETRY BOUNCED SEND_UNKNOWN PENDING
            BOUNCED      | PENDING CANCELLED
            SEND_UNKNOWN | PENDING CANCELLED
            SENT         | PENDING
            CANCELLED    | PENDING
            """)
    void onlyTheTablesMovesAreAllowed(NoticeState from, String allowed) {
        Set<String> successors = allowed.isEmpty() ? Set.of() : Set.of(allowed.split(" "));
        for (NoticeState next : NoticeState.values()) {
            if (successors.contains(next.name())) {
                assertThat(from.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> from.to(next)).isInstanceOf(NoticeTransitionRefused.class);
            }
        }
    }
}
