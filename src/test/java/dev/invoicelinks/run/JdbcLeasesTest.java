package dev.invoicelinks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One writer at a time, on either database. */
@ParameterizedClass
@EnumSource(Database.class)
class JdbcLeasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Books books;
    private final JdbcLeases leases;
    private Merchant merchant;

    JdbcLeasesTest(Database database) {
        books = Books.on(database);
        leases = books.leases();
    }

    @BeforeEach
    void aMerchant() {
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Demo");
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void aHeldLeaseIsRefusedInWords() {
        leases.take(merchant, "process 1", MINUTE, false);
        assertThatThrownBy(() -> leases.take(merchant, "process 2", MINUTE, false))
                .isInstanceOf(LeaseHeld.class)
                .hasMessageContaining("process 1");
    }

    @Test
    void anExpiredLeaseIsTakenOverWithAHigherFence() {
        Fence first = leases.take(merchant, "process 1", Duration.ofSeconds(-1), false);
        Fence second = leases.take(merchant, "process 2", MINUTE, false);
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(leases.renew(merchant, first, MINUTE)).isFalse();
        assertThat(leases.renew(merchant, second, MINUTE)).isTrue();
    }

    @Test
    void theFileLockProvesThatTheOldHolderIsGone() {
        leases.take(merchant, "process 1", MINUTE, false);
        assertThat(leases.take(merchant, "process 2", MINUTE, true).number()).isEqualTo(2);
    }

    @Test
    void aReleasedLeaseIsFreeAtOnce() {
        leases.release(merchant, leases.take(merchant, "process 1", MINUTE, false));
        assertThat(leases.take(merchant, "process 2", MINUTE, false).number()).isEqualTo(2);
    }

    @Test
    void aFencedOutWriterCannotConfirm() {
        Fence first = leases.take(merchant, "process 1", MINUTE, false);
        leases.take(merchant, "process 2", MINUTE, true);
        assertThatThrownBy(() -> books.transaction().executeWithoutResult(status -> leases.confirm(merchant, first)))
                .isInstanceOf(LeaseLost.class);
    }
}
