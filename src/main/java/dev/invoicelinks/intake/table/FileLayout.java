package dev.invoicelinks.intake.table;

import dev.invoicelinks.intake.value.Writing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written, as far as it must be known to read it and to write it again alike. It is kept with the file, so that a restart reads alike.
 *
 * @param text how its text is written; for a file that is no text, how result files beside it are
 * @param profile which kind of export it is, such as {@code canonical}
 * @param sheet which part of a workbook is read; null for every other kind
 * @param writing how its amounts and days are written
 * @param findings what was found out and why, in the order in which it is shown
 */
public record FileLayout(
        FileKind kind,
        TextLayout text,
        TablePlace table,
        String profile,
        @Nullable SheetLayout sheet,
        Writing writing,
        List<Finding> findings) {

    /** The program's own columns. */
    public static final String CANONICAL = "canonical";

    public FileLayout {
        findings = List.copyOf(findings);
    }

    /** A layout whose amounts and days were not looked at yet. */
    public FileLayout(
            FileKind kind,
            TextLayout text,
            TablePlace table,
            String profile,
            @Nullable SheetLayout sheet,
            List<Finding> findings) {
        this(kind, text, table, profile, sheet, Writing.UNKNOWN, findings);
    }

    /** A text table in the program's own columns. */
    public static FileLayout canonical(TextLayout text, TablePlace table, List<Finding> findings) {
        return new FileLayout(FileKind.TEXT, text, table, CANONICAL, null, findings);
    }

    /** The first row of the column names, counted from 1. */
    public int headerRow() {
        return table.headerRow();
    }

    /** The same, its amounts and days being looked at. */
    public FileLayout with(Writing found) {
        return new FileLayout(kind, text, table, profile, sheet, found, findings);
    }

    /** The same, read by a profile. */
    public FileLayout by(String profileName) {
        return new FileLayout(kind, text, table, profileName, sheet, writing, findings);
    }

    /** The same with one more thing found out. */
    public FileLayout with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new FileLayout(kind, text, table, profile, sheet, writing, more);
    }
}
