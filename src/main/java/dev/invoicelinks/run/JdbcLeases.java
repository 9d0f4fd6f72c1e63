package dev.invoicelinks.run;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The lease rows, timed by the database's clock. */
public final class JdbcLeases implements Leases {

    private static final String EXPIRY = "current_timestamp + cast(:seconds as integer) * interval '1' second";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OnLeaseTaken onTaken;

    public JdbcLeases(JdbcClient jdbc, TransactionTemplate transaction, OnLeaseTaken onTaken) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.onTaken = onTaken;
    }

    @Override
    public Fence take(Merchant merchant, String holder, Duration validFor, boolean atOnce) {
        return transaction.execute(status -> {
            boolean first = insert(merchant, holder, validFor);
            if (!first && !takeOver(merchant, holder, validFor, atOnce)) {
                throw new LeaseHeld(wordsOfHolder(merchant));
            }
            Fence fence = fence(merchant);
            onTaken.taken(merchant, fence);
            return fence;
        });
    }

    private Fence fence(Merchant merchant) {
        return new Fence(jdbc.sql("select fence from run_lease where merchant_id = :merchant")
                .param("merchant", merchant.id())
                .query(Long.class)
                .single());
    }

    private boolean insert(Merchant merchant, String holder, Duration validFor) {
        return jdbc.sql("insert into run_lease (merchant_id, fence, holder, expires_at) values (:merchant, 1, :holder, "
                                + EXPIRY + ") on conflict do nothing")
                        .param("merchant", merchant.id())
                        .param("holder", holder)
                        .param("seconds", validFor.toSeconds())
                        .update()
                == 1;
    }

    private boolean takeOver(Merchant merchant, String holder, Duration validFor, boolean atOnce) {
        return jdbc.sql("update run_lease set fence = fence + 1, holder = :holder, expires_at = " + EXPIRY
                                + " where merchant_id = :merchant and (:atOnce or expires_at < current_timestamp)")
                        .param("merchant", merchant.id())
                        .param("holder", holder)
                        .param("seconds", validFor.toSeconds())
                        .param("atOnce", atOnce)
                        .update()
                == 1;
    }

    private String wordsOfHolder(Merchant merchant) {
        return jdbc.sql("select holder, expires_at from run_lease where merchant_id = :merchant")
                .param("merchant", merchant.id())
                .query((row, place) -> "Another run (" + row.getString("holder") + ") is writing the books of "
                        + merchant.name() + "; its lease lasts until " + row.getString("expires_at")
                        + " unless it is renewed. Wait for it to end, then start again.")
                .single();
    }

    @Override
    public boolean renew(Merchant merchant, Fence fence, Duration validFor) {
        return jdbc.sql("update run_lease set expires_at = " + EXPIRY
                                + " where merchant_id = :merchant and fence = :fence")
                        .param("merchant", merchant.id())
                        .param("fence", fence.number())
                        .param("seconds", validFor.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public void release(Merchant merchant, Fence fence) {
        jdbc.sql("update run_lease set expires_at = current_timestamp where merchant_id = :merchant and fence = :fence")
                .param("merchant", merchant.id())
                .param("fence", fence.number())
                .update();
    }

    @Override
    public void confirm(Merchant merchant, Fence fence) {
        jdbc.sql("select fence from run_lease where merchant_id = :merchant and fence = :fence for update")
                .param("merchant", merchant.id())
                .param("fence", fence.number())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new LeaseLost(merchant, fence));
    }
}
