package dev.invoicelinks.reconcile;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Payer;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Books of a merchant in Bangkok, and the charge book over them. */
public final class MoneyBooks implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    public final Books books;
    public final JdbcChargeBook book;
    public final Merchant merchant;

    public MoneyBooks(Database database) {
        this(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public MoneyBooks(Database database, Clock clock) {
        books = Books.on(database);
        book = new JdbcChargeBook(books.template(), books.transaction(), clock, ZoneId.of("Asia/Bangkok"));
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Demo Trading");
        beganAt(NOW.minusSeconds(30 * 86_400));
    }

    /** The merchant's first run began then: no charge is older. */
    public void beganAt(Instant instant) {
        books.template().update("delete from run where merchant_id = ?", merchant.id());
        books.template().update("""
                        insert into run (merchant_id, number, command, version, configuration_hash, started_at)
                        values (?, 1, 'issue', 'test', 'none', ?)
                        """, merchant.id(), instant.atOffset(ZoneOffset.UTC));
    }

    /** All that one column holds, in the order of the rows' keys. */
    public List<String> column(String table, String column) {
        return books.template()
                .queryForList(
                        "select cast(" + column + " as varchar(1000)) from " + table + " order by " + key(table),
                        String.class);
    }

    private static String key(String table) {
        return table.equals("provider_transaction")
                ? "transaction_id"
                : table.equals("unreadable") ? "object_id" : table + "_id";
    }

    /** A charge that is whole and paid. */
    public static Charge charge(String id) {
        return charge(id, ChargeStatus.SUCCESSFUL, 0);
    }

    static Charge charge(String id, ChargeStatus status, long refunded) {
        boolean paid = status == ChargeStatus.SUCCESSFUL;
        ChargeState state = new ChargeState(
                status, status.name().toLowerCase(java.util.Locale.ROOT), paid, paid, false, false, false, false, null);
        return new Charge(
                id,
                false,
                "link_test_1",
                null,
                state,
                new StatedAmount("THB", 100_000),
                refunded,
                new Proceeds(new StatedAmount("THB", 100_000), 96_094, 3_650, 256, 0, 0),
                "visa",
                null,
                NOW,
                paid ? Instant.parse("2026-11-24T18:30:00Z") : null,
                null,
                Payer.UNNEEDED,
                state.isOpen(),
                List.of());
    }

    @Override
    public void close() {
        books.close();
    }
}
