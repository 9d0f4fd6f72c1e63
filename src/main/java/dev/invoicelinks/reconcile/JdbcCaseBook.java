package dev.invoicelinks.reconcile;

import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases and what is said of them, in the books. */
public final class JdbcCaseBook implements CaseBook {

    private static final String INSERT = """
            insert into invoice_settlement (settlement, currency, due_minor, paid_minor, refunded_minor, outside_minor, written_off_minor,
                open_minor, overpaid_minor, paid_on, bucket, flags, run_number, merchant_id, invoice_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update invoice_settlement set settlement = ?, currency = ?, due_minor = ?, paid_minor = ?, refunded_minor = ?,
                outside_minor = ?, written_off_minor = ?, open_minor = ?, overpaid_minor = ?, paid_on = ?, bucket = ?, flags = ?,
                run_number = ?
            where merchant_id = ? and invoice_id = ?
            """;
    private static final String FORGET = """
            delete from invoice_settlement where merchant_id = ? and exists (
                select 1 from invoice i join invoice newer on newer.number = i.number and newer.merchant_id = i.merchant_id
                    and newer.revision > i.revision
                where i.id = invoice_settlement.invoice_id)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final JdbcCases cases;

    public JdbcCaseBook(JdbcTemplate jdbc, TransactionTemplate transaction, Leases leases, SettledOutsides outsides) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.leases = leases;
        this.cases = new JdbcCases(jdbc, outsides);
    }

    @Override
    public List<KnownCase> next(Merchant merchant, long afterInvoiceId, int limit) {
        return cases.next(merchant, afterInvoiceId, limit);
    }

    @Override
    public long count(Merchant merchant) {
        Long count =
                jdbc.queryForObject("select count(*) from invoice where merchant_id = ?", Long.class, merchant.id());
        return count == null ? 0 : count;
    }

    @Override
    public void record(Run run, List<Said> page) {
        List<InvoiceVerdict> fresh = new ArrayList<>();
        List<InvoiceVerdict> changed = new ArrayList<>();
        JdbcOutcomes outcomes = new JdbcOutcomes(jdbc);
        for (Said said : page) {
            SettlementRow before = said.before().settlement();
            if (before == null) {
                fresh.add(said.now());
            } else if (!before.equals(SettlementRow.of(said.now()))) {
                changed.add(said.now());
            }
            for (ChargeVerdict charge : said.now().charges()) {
                long row = charge.charge().row();
                outcomes.say(row, said.before().outcomes().get(row), OutcomeRow.of(charge));
            }
        }
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            write(run, INSERT, fresh);
            write(run, UPDATE, changed);
            outcomes.write(run);
        });
    }

    private void write(Run run, String sql, List<InvoiceVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            jdbc.batchUpdate(sql, verdicts, verdicts.size(), (statement, verdict) -> fill(statement, run, verdict));
        }
    }

    private static void fill(PreparedStatement statement, Run run, InvoiceVerdict verdict) throws SQLException {
        SettlementRow row = SettlementRow.of(verdict);
        Balance balance = row.balance();
        statement.setString(1, row.settlement());
        statement.setString(2, verdict.invoice().currency());
        statement.setLong(3, balance.dueMinor());
        statement.setLong(4, balance.paidMinor());
        statement.setLong(5, balance.refundedMinor());
        statement.setLong(6, balance.outsideMinor());
        statement.setLong(7, balance.writtenOffMinor());
        statement.setLong(8, row.openMinor());
        statement.setLong(9, row.overpaidMinor());
        statement.setObject(10, row.paidOn());
        statement.setString(11, row.bucket());
        statement.setString(12, row.flags());
        statement.setLong(13, run.number());
        statement.setInt(14, run.merchant().id());
        statement.setLong(15, verdict.invoice().id());
    }

    @Override
    public void forgetReplaced(Run run) {
        transaction.executeWithoutResult(status -> {
            leases.confirm(run.merchant(), run.fence());
            jdbc.update(FORGET, run.merchant().id());
        });
    }
}
