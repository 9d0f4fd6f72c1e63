package dev.invoicelinks.report;

import dev.invoicelinks.invoice.JdbcClaimed;
import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Which invoices belong to a run or a file, and which bucket each is in.
 *
 * <p>Named: what the run's files ask for, an invoice once however many files name it. Carried: open invoices of earlier files that the run took up.
 */
final class JdbcRunScope {

    /** The invoice behind a staged row: its newest revision. */
    static final String INVOICE_OF_ROW = """
             left join invoice i on i.merchant_id = :merchant and i.number = s.number
                and i.revision = (select max(r.revision) from invoice r where r.merchant_id = :merchant and r.number = s.number)
             left join payment_link l on l.invoice_id = i.id and l.live_slot = 1
            """;

    /** A row of a file of run {@code f.run_number}; what a later run did for it counts as done for the file. */
    static final String BUCKET_OF_ROW = """
            case when s.verdict in ('REJECTED', 'SKIPPED') then s.verdict
                 when s.verdict in ('REVISION', 'CONTACT_CHANGE', 'CONFLICT') and i.id is null then 'HELD'
                 when i.id is null and s.verdict = 'REPEATED' then 'SKIPPED'
                 when i.id is null then 'PENDING'
                 when exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1) then 'HELD'
                 when i.state = 'LINKED' and l.run_number >= f.run_number then 'CREATED'
                 when i.state in ('LINKED', 'WITHDRAWN', 'SETTLED') then 'KNOWN'
                 when i.state = 'REJECTED' then 'REJECTED'
                 when %s in ('CREATING', 'UNKNOWN', 'NEEDS_PERSON') then 'UNRESOLVED'
                 else 'PENDING' end
            """.formatted(JdbcClaimed.state("i"));

    private static final String NAMED_ROWS = """
             from source_file f join staged_row s on s.file_id = f.id
            """;

    private static final String NAMED_ONCE = """
             where f.merchant_id = :merchant and f.run_number = :run and f.outcome <> 'REFUSED' and s.verdict <> 'REPEATED'
               and (cast(:file as bigint) is null or f.id = :file)
               and not (cast(:file as bigint) is null and s.verdict in ('NEW', 'KNOWN') and exists (
                    select 1 from source_file e join staged_row o on o.file_id = e.id
                    where e.merchant_id = :merchant and e.run_number = :run and e.place < f.place and e.outcome <> 'REFUSED'
                      and o.number = s.number and o.verdict in ('NEW', 'KNOWN')))
            """;

    static final String NAMED_BUCKETS = "select " + BUCKET_OF_ROW
            + " as bucket, i.state, s.currency, s.amount_minor as minor, s.number_digits as digits" + NAMED_ROWS
            + INVOICE_OF_ROW + NAMED_ONCE;

    static final String NAMED_READ =
            "select s.currency, s.amount_minor as minor, s.number_digits as digits" + NAMED_ROWS + NAMED_ONCE;

    static final String NAMED_SKIPPED =
            "select p.rule, p.remedy, s.currency, count(*) as invoices, coalesce(sum(s.amount_minor), 0) as minor, "
                    + "sum(s.number_digits) as digits" + NAMED_ROWS
                    + """
             join row_problem p on p.file_id = s.file_id and p.row_number = s.row_number and p.place = (
                select min(q.place) from row_problem q
                where q.file_id = s.file_id and q.row_number = s.row_number and q.severity = 'SKIPPED')
            """ + NAMED_ONCE
                    + " and s.verdict = 'SKIPPED' group by p.rule, p.remedy, s.currency order by p.rule, p.remedy";

    private static final String CARRIED_ROWS = """
             from invoice i join source_file o on o.id = i.file_id
            """;

    private static final String CARRIED = """
             where i.merchant_id = :merchant and i.run_number = :run and o.run_number < :run
               and not exists (select 1 from source_file f join staged_row s on s.file_id = f.id
                    where f.merchant_id = :merchant and f.run_number = :run and f.outcome <> 'REFUSED'
                      and s.number = i.number and s.verdict <> 'REJECTED')
            """;

    static final String CARRIED_BUCKETS =
            """
            select case when exists (select 1 from hold h where h.invoice_id = i.id and h.open_slot = 1) then 'HELD'
                        when i.state = 'LINKED' and l.run_number = :run then 'CREATED'
                        when i.state in ('LINKED', 'WITHDRAWN', 'SETTLED') then 'KNOWN'
                        when i.state = 'REJECTED' then 'REJECTED'
                        when i.state in ('UNKNOWN', 'NEEDS_PERSON') then 'UNRESOLVED'
                        else 'PENDING' end as bucket,
                i.state, i.currency, i.amount_minor as minor, i.number_digits as digits
            """ + CARRIED_ROWS + " left join payment_link l on l.invoice_id = i.id and l.live_slot = 1 " + CARRIED;

    static final String CARRIED_READ =
            "select i.currency, i.amount_minor as minor, i.number_digits as digits" + CARRIED_ROWS + CARRIED;

    private JdbcRunScope() {}

    static MapSqlParameterSource parameters(Run run) {
        return new MapSqlParameterSource()
                .addValue("merchant", run.merchant().id())
                .addValue("run", run.number());
    }

    /** A row's standing from the columns {@code bucket, verdict, invoice_id, number, state, reason}. */
    static RowStanding standing(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String reason = row.getString("reason");
        return new RowStanding(
                Bucket.valueOf(row.getString("bucket")),
                row.getString("verdict"),
                row.getLong("invoice_id"),
                number == null ? "" : number,
                row.getString("state"),
                reason == null ? "" : reason);
    }
}
