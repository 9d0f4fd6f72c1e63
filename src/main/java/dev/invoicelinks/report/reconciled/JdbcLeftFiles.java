package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.reconciled.Figures.LeftFile;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The files of the last month of which nothing or not all was taken, until a file of the same name or the rows themselves are taken after all. */
final class JdbcLeftFiles {

    private static final int MOST_NAMED = 10;

    private static final String LEFT = """
            select * from (select f.id, f.name, f.refusal, (select count(distinct p.row_number) from row_problem p
                    join staged_row s on s.file_id = p.file_id and s.row_number = p.row_number
                    where p.file_id = f.id and p.severity = 'REJECTED' and f.outcome = 'ACCEPTED'
                      and not exists (select 1 from invoice i where i.number = s.number and i.merchant_id = f.merchant_id)) as rejected
                from source_file f
                where f.merchant_id = :merchant and f.outcome in ('REFUSED', 'ACCEPTED') and f.received_at >= :since
                  and not exists (select 1 from source_file later where later.merchant_id = f.merchant_id and later.name = f.name
                    and later.id > f.id and later.outcome in ('REFUSED', 'ACCEPTED'))) files
            where refusal is not null or rejected > 0 order by id desc limit
            """ + MOST_NAMED;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcLeftFiles(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<LeftFile> of(MapSqlParameterSource values) {
        return jdbc.query(
                LEFT,
                values,
                (row, place) -> new LeftFile(row.getString("name"), row.getLong("rejected"), row.getString("refusal")));
    }
}
