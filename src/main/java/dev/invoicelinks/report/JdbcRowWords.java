package dev.invoicelinks.report;

import dev.invoicelinks.intake.SourceFile;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads the problems of a range of rows. */
final class JdbcRowWords {

    private final NamedParameterJdbcTemplate jdbc;

    JdbcRowWords(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, RowWords> of(SourceFile file, int afterRow, int lastRow) {
        Map<Integer, RowWords> words = new HashMap<>();
        jdbc.query("""
                select row_number, column_name, written, rule, remedy from row_problem
                where file_id = :file and row_number > :after and row_number <= :last order by row_number, place
                """, Map.of("file", file.id(), "after", afterRow, "last", lastRow), row -> {
            String what = what(row.getString("column_name"), row.getString("written"), row.getString("rule"));
            words.merge(
                    row.getInt("row_number"),
                    new RowWords(what, row.getString("remedy")),
                    (so, more) -> so.and(more.what(), more.remedy()));
        });
        return words;
    }

    /** Such as {@code amount "1,005.005": THB has two decimals}; the rule alone where it is about the whole row. */
    static String what(String column, String written, String rule) {
        boolean isWholeRow = column.isEmpty() && written.isEmpty();
        return isWholeRow ? rule : (column + " \"" + written + "\": " + rule).strip();
    }
}
