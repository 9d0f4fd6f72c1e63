package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.JdbcChargeColumns.CHARGE;
import static dev.invoicelinks.reconcile.JdbcChargeColumns.JOINS;
import static dev.invoicelinks.reconcile.JdbcChargeColumns.LINK;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.reconcile.CaseBook.KnownCase;
import dev.invoicelinks.reconcile.Claimed.Way;
import dev.invoicelinks.run.Merchant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads cases a page at a time along the invoices' primary key: constant memory, and no cursor that must stay open while others write. */
final class JdbcCases {

    /** The newest revision of each number, of files whose rows were all taken. */
    static final String NEWEST = """
            join source_file f on f.id = i.file_id and f.outcome = 'ACCEPTED'
            left join invoice newer on newer.number = i.number and newer.merchant_id = i.merchant_id and newer.revision > i.revision
            where i.merchant_id = ? and newer.revision is null
            """;

    private static final String PAGE = "select i.*, " + LINK + ", " + CHARGE + """
            , s.invoice_id as settlement_row, s.settlement, s.due_minor, s.paid_minor, s.refunded_minor as came_back_minor,
            s.outside_minor, s.written_off_minor, s.open_minor, s.overpaid_minor, s.paid_on, s.bucket, s.flags
            from (select i.id, i.number, i.merchant_id, i.state, i.currency, i.amount_minor, i.use_kind, i.due_date, i.issue_date
                from invoice i
            """ + NEWEST + """
                and i.id > ? order by i.merchant_id, i.id limit ?) i
            left join invoice_settlement s on s.invoice_id = i.id
            left join payment_link l on l.number = i.number and l.merchant_id = i.merchant_id
            left join charge c on c.link_id = l.link_id and c.merchant_id = l.merchant_id
            """ + JOINS + """
            order by i.id, l.id, c.id, d.id
            """;

    private static final String BY_TOKEN = "select m.invoice_id as token_invoice, m.reason as match_reason, " + LINK
            + ", " + CHARGE + """
            from charge_match m
            left join charge c on c.id = m.charge_row
            left join payment_link l on l.id = m.link_row
            """ + JOINS + """
            where m.merchant_id = ? and m.invoice_id > ? and m.invoice_id <= ? order by m.invoice_id, c.id, d.id
            """;

    private final JdbcTemplate jdbc;
    private final SettledOutsides outsides;

    JdbcCases(JdbcTemplate jdbc, SettledOutsides outsides) {
        this.jdbc = jdbc;
        this.outsides = outsides;
    }

    List<KnownCase> next(Merchant merchant, long after, int limit) {
        Map<Long, CaseAssembly> cases = new LinkedHashMap<>();
        jdbc.query(PAGE, (RowCallbackHandler) row -> add(row, cases), merchant.id(), after, limit);
        if (cases.isEmpty()) {
            return List.of();
        }
        long last = cases.keySet().stream().reduce((one, other) -> other).orElseThrow();
        jdbc.query(BY_TOKEN, (RowCallbackHandler) row -> addByToken(row, cases), merchant.id(), after, last);
        Map<Long, List<SettledOutside>> outside = outsides.between(merchant, after, last);
        List<KnownCase> page = new ArrayList<>(cases.size());
        cases.forEach((id, assembly) -> page.add(assembly.with(outside.getOrDefault(id, List.of()))));
        return page;
    }

    private static void add(ResultSet row, Map<Long, CaseAssembly> cases) throws SQLException {
        long id = row.getLong("id");
        CaseAssembly assembly = cases.get(id);
        if (assembly == null) {
            assembly = new CaseAssembly(invoice(row), settlement(row));
            cases.put(id, assembly);
        }
        long linkRow = row.getLong("link_row");
        if (row.wasNull()) {
            return;
        }
        if (assembly.link(linkRow) == null) {
            assembly.link(linkRow, JdbcChargeColumns.link(row));
        }
        if (row.getObject("charge_row") != null) {
            assembly.charge(
                    JdbcChargeColumns.charge(row), Way.LINK, assembly.link(linkRow), JdbcChargeColumns.outcome(row));
        }
    }

    private static void addByToken(ResultSet row, Map<Long, CaseAssembly> cases) throws SQLException {
        CaseAssembly assembly = cases.get(row.getLong("token_invoice"));
        if (assembly == null) {
            return; // its file is not accepted, or a newer revision came meanwhile: the next run sees it
        }
        Long linkRow = JdbcChargeColumns.longOrNull(row, "link_row");
        assembly.charge(
                JdbcChargeColumns.charge(row),
                Way.of(Reason.valueOf(row.getString("match_reason"))),
                linkRow == null ? null : assembly.link(linkRow),
                JdbcChargeColumns.outcome(row));
    }

    private static OwedInvoice invoice(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due_date", LocalDate.class);
        return new OwedInvoice(
                row.getLong("id"),
                row.getString("number"),
                InvoiceState.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getLong("amount_minor"),
                "MULTIPLE".equals(row.getString("use_kind")),
                due,
                due == null ? row.getObject("issue_date", LocalDate.class) : due);
    }

    private static @Nullable SettlementRow settlement(ResultSet row) throws SQLException {
        if (row.getObject("settlement_row") == null) {
            return null;
        }
        return new SettlementRow(
                row.getString("settlement"),
                new Balance(
                        row.getLong("due_minor"),
                        row.getLong("paid_minor"),
                        row.getLong("came_back_minor"),
                        row.getLong("outside_minor"),
                        row.getLong("written_off_minor")),
                row.getLong("open_minor"),
                row.getLong("overpaid_minor"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("bucket"),
                row.getString("flags"));
    }
}
