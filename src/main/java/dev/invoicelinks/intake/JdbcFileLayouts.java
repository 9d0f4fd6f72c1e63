package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a file's layout lies in the columns of {@code source_file}. */
final class JdbcFileLayouts {

    /** The columns that {@link #layout} reads. */
    static final String SELECT = "encoding, delimiter, header_row, profile, understanding";

    /** How the column {@code encoding} says that a file begins with a byte order mark. */
    private static final String MARKED = " with BOM";

    private JdbcFileLayouts() {}

    /** The layout in the current row; null when the file was not understood yet. */
    static @Nullable FileLayout layout(ResultSet row) throws SQLException {
        String understanding = row.getString("understanding");
        if (understanding != null) {
            return JsonMapper.shared().readValue(understanding, FileLayout.class);
        }
        String encoding = row.getString("encoding");
        return encoding == null ? null : ofEarlierVersion(row, encoding);
    }

    private static FileLayout ofEarlierVersion(ResultSet row, String encoding) throws SQLException {
        TextLayout text = new TextLayout(
                Charset.forName(encoding.replace(MARKED, "")),
                encoding.endsWith(MARKED),
                row.getString("delimiter").charAt(0));
        return FileLayout.canonical(text, TablePlace.below(row.getInt("header_row")), List.of());
    }

    /** The column {@code understanding}. */
    static String json(FileLayout layout) {
        return JsonMapper.shared().writeValueAsString(layout);
    }
}
