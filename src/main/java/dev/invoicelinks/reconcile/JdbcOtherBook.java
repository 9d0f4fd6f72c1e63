package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.JdbcChargeColumns.CHARGE;
import static dev.invoicelinks.reconcile.JdbcChargeColumns.JOINS;

import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Charges of no invoice, in the books. */
public final class JdbcOtherBook implements OtherBook {

    private static final String PAGE = "select m.reason as why, c.description, c.payer_name, c.payer_email, " + CHARGE
            + """
            from (select x.* from charge_match x where x.merchant_id = ? and x.invoice_id is null and x.charge_row > ?
                order by x.charge_row limit ?) m
            left join charge c on c.id = m.charge_row
            """ + JOINS + "order by m.charge_row, d.id";
    private static final String NAMED = """
            select n.charge_row, n.invoice_id, n.verdict from charge_candidate n
            where n.charge_row > ? and n.charge_row <= ? order by n.charge_row, n.place
            """;
    private static final String FORGET = """
            delete from charge_candidate where exists (select 1 from charge_outcome o
                where o.charge_row = charge_candidate.charge_row and o.merchant_id = ? and o.invoice_id is not null)
            """;
    private static final String DROP = "delete from charge_candidate where charge_row = ?";
    private static final String NAME =
            "insert into charge_candidate (charge_row, place, invoice_id, verdict) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final JdbcCandidates candidates;

    public JdbcOtherBook(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.candidates = new JdbcCandidates(jdbc);
    }

    @Override
    public List<KnownOther> next(Merchant merchant, long afterChargeRow, int limit) {
        Map<Long, KnownOther> page = new LinkedHashMap<>();
        jdbc.query(
                PAGE,
                (RowCallbackHandler) row -> page.putIfAbsent(row.getLong("charge_row"), known(row)),
                merchant.id(),
                afterChargeRow,
                limit);
        if (!page.isEmpty()) {
            long last = page.keySet().stream().reduce((one, other) -> other).orElseThrow();
            jdbc.query(
                    NAMED,
                    (RowCallbackHandler) row -> {
                        KnownOther known = page.get(row.getLong("charge_row"));
                        if (known != null) {
                            known.candidatesBefore()
                                    .add(new Named(row.getLong("invoice_id"), row.getString("verdict")));
                        }
                    },
                    afterChargeRow,
                    last);
        }
        return new ArrayList<>(page.values());
    }

    private static KnownOther known(ResultSet row) throws SQLException {
        BookedCharge charge = JdbcChargeColumns.charge(row);
        return new KnownOther(
                charge,
                Reason.valueOf(Objects.requireNonNull(row.getString("why"))),
                traces(charge, row),
                JdbcChargeColumns.outcome(row),
                new ArrayList<>());
    }

    private static @Nullable OtherCharge traces(BookedCharge charge, ResultSet row) throws SQLException {
        LocalDate paidOn = charge.paidOn();
        return paidOn == null
                ? null
                : new OtherCharge(
                        charge.currency(),
                        charge.amountMinor(),
                        paidOn,
                        row.getString("description"),
                        row.getString("payer_name"),
                        row.getString("payer_email"));
    }

    @Override
    public Map<Long, List<Weighed>> candidates(Merchant merchant, Map<Long, OtherCharge> charges) {
        return candidates.of(merchant, charges);
    }

    @Override
    public void record(Run run, List<SaidOther> page) {
        JdbcOutcomes outcomes = new JdbcOutcomes(jdbc);
        page.forEach(said -> outcomes.say(
                said.known().charge().row(), said.known().before(), OutcomeRow.of(said.verdict(), said.suggested())));
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            outcomes.write(run);
            page.stream()
                    .filter(said -> !said.named().equals(said.known().candidatesBefore()))
                    .forEach(this::name);
        });
    }

    @Override
    public void forgetClaimed(Run run) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            jdbc.update(FORGET, run.merchant().id());
        });
    }

    private void name(SaidOther said) {
        long charge = said.known().charge().row();
        jdbc.update(DROP, charge);
        List<Object[]> rows = new ArrayList<>();
        for (Named named : said.named()) {
            rows.add(new Object[] {charge, rows.size() + 1, named.invoiceId(), named.verdict()});
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(NAME, rows);
        }
    }
}
