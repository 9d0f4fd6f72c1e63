package dev.invoicelinks.report;

import dev.invoicelinks.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Collects what a person must look at: refused files, rejected rows, held and unresolved invoices. */
final class JdbcNeedsYou {

    private static final String REFUSED = """
            select name, refusal from source_file
            where merchant_id = :merchant and run_number = :run and outcome = 'REFUSED'
              and (cast(:file as bigint) is null or id = :file) order by place limit :limit
            """;

    private static final String ROWS =
            "select * from (select f.place, f.name, s.row_number, s.number, s.verdict, i.id as invoice_id, i.state, i.reason, "
                    + "p.column_name, p.written, p.rule, p.remedy, " + JdbcRunScope.BUCKET_OF_ROW + " as bucket "
                    + "from source_file f join staged_row s on s.file_id = f.id" + JdbcRunScope.INVOICE_OF_ROW
                    + """
             left join row_problem p on p.file_id = s.file_id and p.row_number = s.row_number and p.place = (
                select min(q.place) from row_problem q
                where q.file_id = s.file_id and q.row_number = s.row_number and q.severity = 'REJECTED')
             where f.merchant_id = :merchant and f.run_number = :run and f.outcome <> 'REFUSED'
               and (cast(:file as bigint) is null or f.id = :file)
            ) told where bucket in ('REJECTED', 'HELD') or state = 'NEEDS_PERSON' order by place, row_number limit :limit
            """;

    private static final String MESSAGES = """
            select f.name, i.row_number, i.number, n.channel, n.state, n.reason
            from notice n join invoice i on i.id = n.invoice_id join source_file f on f.id = i.file_id
            where n.merchant_id = :merchant and n.state in ('BOUNCED', 'SEND_UNKNOWN')
              and (cast(:file as bigint) is null and n.run_number = :run or i.file_id = :file)
            order by n.id limit :limit
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcNeedsYou(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<NeedsYou> of(Run run, @Nullable Long file, int limit) {
        var parameters = JdbcRunScope.parameters(run).addValue("limit", limit).addValue("file", file);
        List<NeedsYou> found = new ArrayList<>(jdbc.query(
                REFUSED,
                parameters,
                (row, place) -> new NeedsYou(row.getString("name"), 0, null, row.getString("refusal"))));
        found.addAll(rows(jdbc.query(ROWS, parameters, (row, place) -> Waiting.of(row))));
        found.addAll(jdbc.query(MESSAGES, parameters, (row, place) -> message(row)));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static NeedsYou message(ResultSet row) throws SQLException {
        String number = row.getString("number");
        boolean bounced = row.getString("state").equals("BOUNCED");
        String channel = row.getString("channel").equals("EMAIL") ? "e-mail" : row.getString("channel");
        String what = "the " + channel + (bounced ? " cannot arrive: " : " may have left or not: ")
                + row.getString("reason") + ". Send it again with: invoice-links resend " + number
                + (bounced ? " --to ADDRESS" : "");
        return new NeedsYou(row.getString("name"), row.getInt("row_number"), number, what.replace("..", "."));
    }

    private List<NeedsYou> rows(List<Waiting> rows) {
        Map<Long, List<StandingHold>> holds = new JdbcHolds(jdbc)
                .of(RowStanding.invoices(rows.stream().map(Waiting::standing).toList()));
        return rows.stream()
                .map(row -> row.told(holds.getOrDefault(row.standing().invoice(), List.of())))
                .toList();
    }

    /** A row that waits for a person. */
    private record Waiting(String file, int row, RowStanding standing, RowWords words) {

        static Waiting of(ResultSet row) throws SQLException {
            String rule = row.getString("rule");
            RowWords words = rule == null
                    ? RowWords.NONE
                    : new RowWords(
                            JdbcRowWords.what(row.getString("column_name"), row.getString("written"), rule),
                            row.getString("remedy"));
            return new Waiting(row.getString("name"), row.getInt("row_number"), JdbcRunScope.standing(row), words);
        }

        NeedsYou told(List<StandingHold> holds) {
            Explanation why = Explanation.of(standing, holds, words);
            String number = standing.number().isEmpty() ? null : standing.number();
            return new NeedsYou(file, row, number, (why.reason() + ". " + why.whatToDo()).replace("..", "."));
        }
    }
}
