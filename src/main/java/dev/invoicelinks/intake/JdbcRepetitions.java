package dev.invoicelinks.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers that stand more than once in a file, found by the index and judged group by group. */
final class JdbcRepetitions {

    private static final int BATCH = 500;

    /** Two rows say the same when they are alike in all of these. */
    private static final String DIFFERS = Stream.of(
                    "verdict",
                    "customer_id",
                    "customer_name",
                    "emails",
                    "phone",
                    "line_id",
                    "whatsapp",
                    "amount_minor",
                    "currency",
                    "issue_date",
                    "due_date",
                    "description",
                    "language",
                    "use_kind",
                    "expires_on",
                    "channels",
                    "metadata")
            .map(column -> "coalesce(cast(s." + column + " as varchar), '')")
            .map(text -> "min(" + text + ") <> max(" + text + ")")
            .collect(Collectors.joining(" or "));

    private static final String GROUPS = """
            select s.number, min(s.row_number) as first_row, max(s.row_number) as last_row, count(*) as row_count,
                case when %s then 1 else 0 end as differs
            from (select number from staged_row where file_id = ? and number is not null
                  group by file_id, number having count(*) > 1) d
            join staged_row s on s.file_id = ? and s.number = d.number
            group by s.number
            """.formatted(DIFFERS);

    private static final String PROBLEM = """
            insert into row_problem (file_id, row_number, place, severity, column_name, written, rule, remedy)
            select s.file_id, s.row_number,
                coalesce((select max(p.place) from row_problem p where p.file_id = s.file_id and p.row_number = s.row_number), 0) + 1,
                'REJECTED', 'invoice_number', s.number, ?, ?
            from staged_row s where s.file_id = ? and s.number = ? and s.verdict in ('NEW', 'SKIPPED')
            """;
    private static final String REJECT =
            "update staged_row set verdict = 'REJECTED' where file_id = ? and number = ? and verdict in ('NEW', 'SKIPPED')";
    private static final String REPEAT = """
            update staged_row set verdict = 'REPEATED'
            where file_id = ? and number = ? and row_number > ? and verdict in ('NEW', 'SKIPPED')
            """;

    private final JdbcTemplate jdbc;
    private final IntakeWords words;

    JdbcRepetitions(JdbcTemplate jdbc, IntakeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Group(long file, String number, RepeatedRows rows, boolean differs) {}

    /** Judges every group of the file; rows of one group either all stand for the first or are all rejected. */
    void judge(SourceFile file) {
        List<Group> groups = new ArrayList<>();
        jdbc.query(
                GROUPS,
                row -> {
                    groups.add(group(file, row));
                    if (groups.size() == BATCH) {
                        write(groups);
                    }
                },
                file.id(),
                file.id());
        write(groups);
    }

    private static Group group(SourceFile file, ResultSet row) throws SQLException {
        return new Group(
                file.id(),
                row.getString("number"),
                new RepeatedRows(row.getLong("row_count"), row.getInt("first_row"), row.getInt("last_row")),
                row.getInt("differs") == 1);
    }

    private void write(List<Group> groups) {
        List<Group> differing = groups.stream().filter(Group::differs).toList();
        jdbc.batchUpdate(
                PROBLEM,
                differing.stream()
                        .map(group -> new Object[] {
                            group.rows().words(words),
                            words.say(group.rows().rule().remedy()),
                            group.file(),
                            group.number()
                        })
                        .toList());
        jdbc.batchUpdate(
                REJECT,
                differing.stream()
                        .map(group -> new Object[] {group.file(), group.number()})
                        .toList());
        jdbc.batchUpdate(
                REPEAT,
                groups.stream()
                        .filter(group -> !group.differs())
                        .map(group -> new Object[] {
                            group.file(), group.number(), group.rows().first()
                        })
                        .toList());
        groups.clear();
    }
}
