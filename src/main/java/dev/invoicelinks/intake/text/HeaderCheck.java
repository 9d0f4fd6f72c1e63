package dev.invoicelinks.intake.text;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.TablePlace;
import java.nio.file.Path;
import java.util.List;

/** Holds a header against the rows below it: a header that lost or gained a delimiter would give every cell a wrong name. */
final class HeaderCheck {

    /** Fewer rows are too few to say that the header, and not they, is wrong. */
    private static final int ENOUGH_ROWS = 3;

    private final Path shown;
    private final HeaderWords words;

    HeaderCheck(Path shown, HeaderWords words) {
        this.shown = shown;
        this.words = words;
    }

    /**
     * Where the table is and how wide its rows are.
     *
     * @throws FileRefused when header and rows do not belong together
     */
    TablePlace place(Trial best) {
        HeaderFinder.Place header = best.header();
        Damage damage = header.damage();
        if (damage != null) {
            throw new FileRefused(
                    shown,
                    "In row " + header.row() + ", the header, the quotation marks of cell "
                            + damage.values().get(0) + " do not match.",
                    "Close them, or write a mark twice and put the whole cell in quotation marks.");
        }
        refuseUnlessParted(best);
        refuseCutName(best);
        return new TablePlace(header.row(), header.rows(), width(best), best.isGrouped());
    }

    private void refuseUnlessParted(Trial best) {
        if (best.width() < 2 && best.header().cells().size() < 2) {
            throw new FileRefused(
                    shown,
                    "Its rows are not parted into cells by comma, semicolon, tab or vertical bar.",
                    "If it is a printed report, export the table as CSV; for another delimiter set intake.delimiter in config/local.yml.");
        }
    }

    /** A line break within the first column name leaves the begin of the name alone in the line above. */
    private void refuseCutName(Trial best) {
        List<String> above = best.above();
        if (above.size() == 1
                && !above.get(0).isBlank()
                && isKnown(above.get(0).strip() + best.header().cells().get(0).strip())) {
            throw new FileRefused(
                    shown,
                    "A line break cuts the first column name in rows "
                            + (best.header().row() - 1) + " and "
                            + best.header().row() + ".",
                    "Join the two lines and drop the file again.");
        }
    }

    private int width(Trial best) {
        int own = best.header().cells().size();
        int width = best.width();
        boolean isSpare = width > own
                && best.isEmptyFrom(own)
                && !hasGluedName(best.header().cells());
        boolean isNameless = width < own
                && best.header().cells().subList(width, own).stream().allMatch(String::isBlank);
        if (width == own || best.agreeing() < ENOUGH_ROWS) {
            return own;
        }
        if (isSpare || isNameless) {
            return width;
        }
        throw new FileRefused(
                shown,
                "Its header in row " + best.header().row() + " has " + own + " columns, and " + best.agreeing()
                        + " of its first " + best.rows() + " rows have " + width + ".",
                "A delimiter is missing or too many in the header, or each row: correct it and drop the file again.");
    }

    /** True when a column name is two known ones without the delimiter between them. */
    private boolean hasGluedName(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !isKnown(name)).anyMatch(this::isGlued);
    }

    private boolean isGlued(String name) {
        for (int end = 1; end < name.length(); end++) {
            if (isKnown(name.substring(0, end)) && isKnown(name.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String name) {
        return words.knownAmong(List.of(name, "")) > 0;
    }
}
