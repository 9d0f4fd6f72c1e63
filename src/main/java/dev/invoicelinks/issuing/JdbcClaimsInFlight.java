package dev.invoicelinks.issuing;

import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The claims that may be on their way, as one row a merchant: a claim costs some bytes of a row that is written anyway, instead of a row of its own that every
 * index of the invoices has to follow. All inside the caller's transaction.
 */
public final class JdbcClaimsInFlight {

    private static final String INSERT = """
            insert into claims_in_flight (run_number, claimed_at, send_by, settle_until, first_id, last_id, claims, merchant_id, fence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String UPDATE = """
            update claims_in_flight set run_number = ?, claimed_at = ?, send_by = ?, settle_until = ?, first_id = ?, last_id = ?, claims = ?
            where merchant_id = ? and fence = ?
            """;
    private static final String MARK = """
            update invoice set state = 'CREATING', reason = null, token = ?, payload_hash = ?, posts = posts + 1, claimed_at = ?, send_by = ?,
                settle_until = ?, empty_looks = 0, looked_at = null, run_number = ?, fence = ?
            where id = ? and merchant_id = ? and state = 'READY'
            """;

    private final JdbcTemplate jdbc;

    public JdbcClaimsInFlight(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes which claims are in flight from this commit on.
     *
     * @param anyBefore true when there were any before it
     * @throws LeaseLost when the list is not as this run left it
     */
    void keep(Run run, boolean anyBefore, Collection<Claim> inFlight) {
        if (!anyBefore && inFlight.isEmpty()) {
            return;
        }
        int changed = inFlight.isEmpty()
                ? jdbc.update(
                        "delete from claims_in_flight where merchant_id = ? and fence = ?",
                        run.merchant().id(),
                        run.fence().number())
                : jdbc.update(anyBefore ? UPDATE : INSERT, values(run, inFlight));
        if (changed != 1) {
            throw new LeaseLost(run.merchant(), run.fence());
        }
    }

    private static Object[] values(Run run, Collection<Claim> inFlight) {
        return new Object[] {
            run.number(),
            least(inFlight, Claim::claimedAt).atOffset(ZoneOffset.UTC),
            most(inFlight, claim -> claim.sendBy().wall()).atOffset(ZoneOffset.UTC),
            most(inFlight, Claim::settleUntil).atOffset(ZoneOffset.UTC),
            least(inFlight, claim -> claim.invoice().id()),
            most(inFlight, claim -> claim.invoice().id()),
            inFlight.stream()
                    .map(claim -> claim.invoice().id() + " " + claim.token().value() + " " + claim.payloadHash())
                    .collect(Collectors.joining(",", ",", ",")),
            run.merchant().id(),
            run.fence().number()
        };
    }

    private static <T extends Comparable<T>> T least(Collection<Claim> claims, Function<Claim, T> of) {
        return claims.stream().map(of).min(T::compareTo).orElseThrow();
    }

    private static <T extends Comparable<T>> T most(Collection<Claim> claims, Function<Claim, T> of) {
        return claims.stream().map(of).max(T::compareTo).orElseThrow();
    }

    /** Whatever a writer that is gone had in flight is written into its invoices: their requests may have left. Safe to repeat. */
    public void takeUp(Merchant merchant, Fence fence) {
        jdbc.query(
                        "select * from claims_in_flight where merchant_id = ?",
                        (row, place) -> marks(row, fence),
                        merchant.id())
                .forEach(marks -> jdbc.batchUpdate(MARK, marks));
        jdbc.update("delete from claims_in_flight where merchant_id = ?", merchant.id());
    }

    private static List<Object[]> marks(ResultSet row, Fence fence) throws SQLException {
        OffsetDateTime claimedAt = row.getObject("claimed_at", OffsetDateTime.class);
        OffsetDateTime sendBy = row.getObject("send_by", OffsetDateTime.class);
        OffsetDateTime settleUntil = row.getObject("settle_until", OffsetDateTime.class);
        long run = row.getLong("run_number");
        int merchant = row.getInt("merchant_id");
        return Arrays.stream(row.getString("claims").split(","))
                .filter(claim -> !claim.isEmpty())
                .map(claim -> claim.split(" "))
                .map(claim -> new Object[] {
                    claim[1],
                    claim[2],
                    claimedAt,
                    sendBy,
                    settleUntil,
                    run,
                    fence.number(),
                    Long.valueOf(claim[0]),
                    merchant
                })
                .toList();
    }
}
