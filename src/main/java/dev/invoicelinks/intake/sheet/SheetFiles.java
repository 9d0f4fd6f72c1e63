package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.MarkupBroken;
import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SheetLayout;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out which sheet of a workbook holds the invoices, and whether it can be read without guessing. */
public final class SheetFiles {

    private static final String SAVE_AS =
            "Save the sheet as an Excel workbook (.xlsx) without a password or as \"CSV UTF-8\", and drop that.";

    private final HeaderWords words;
    private final SheetChoice choice;

    public SheetFiles(HeaderWords words, SheetChoice choice) {
        this.words = words;
        this.choice = choice;
    }

    /**
     * A sheet that can be read from its header to its last row.
     *
     * @param rows of data below the header that are not left out
     * @param leftOut the last rows below the header that are no data
     */
    public record Understood(FileLayout layout, int rows, List<LeftOut> leftOut) {}

    /**
     * Reads the chosen sheet once.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused with what must be decided or mended first
     */
    public Understood understand(Path shown, Path content) {
        try (Workbook workbook = Workbook.open(content)) {
            HeaderPlace header = header(shown, workbook);
            SheetScan scan = SheetScan.of(shown, workbook, header);
            boolean readsHidden = scan.readsHidden(choice.hiddenRows());
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding("sheet", header.sheet().name(), why(workbook, header)));
            findings.addAll(scan.findings(readsHidden));
            FileLayout layout = new FileLayout(
                    FileKind.SHEET,
                    new TextLayout(StandardCharsets.UTF_8, true, ','),
                    TablePlace.below(header.row()),
                    FileLayout.CANONICAL,
                    new SheetLayout(header.sheet().name(), readsHidden),
                    findings);
            return new Understood(layout, scan.rows(readsHidden), scan.leftOut());
        } catch (MarkupBroken broken) {
            throw new FileRefused(shown, String.valueOf(broken.getMessage()), SAVE_AS);
        }
    }

    private HeaderPlace header(Path shown, Workbook workbook) {
        String name = choice.sheet();
        return name == null ? likeliest(shown, workbook) : named(shown, workbook, name);
    }

    private HeaderPlace named(Path shown, Workbook workbook, String name) {
        Workbook.Sheet sheet = workbook.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FileRefused(
                        shown,
                        "It has no sheet \"" + name + "\", which intake.sheet names; it has " + names(workbook.sheets())
                                + ".",
                        "Correct intake.sheet or the sheet's name."));
        HeaderPlace place = HeaderPlace.in(workbook, sheet, words);
        if (place.isEmpty()) {
            throw new FileRefused(shown, "Its sheet \"" + name + "\" is empty.", "Export it again.");
        }
        return place;
    }

    private HeaderPlace likeliest(Path shown, Workbook workbook) {
        List<HeaderPlace> filled = workbook.sheets().stream()
                .filter(sheet -> !sheet.isHidden())
                .map(sheet -> HeaderPlace.in(workbook, sheet, words))
                .filter(place -> !place.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            throw new FileRefused(
                    shown, "It has no sheet with anything in it that is shown.", "Show the sheet, or export it again.");
        }
        List<HeaderPlace> known =
                filled.stream().filter(place -> place.known() > 0).toList();
        List<HeaderPlace> likely = known.isEmpty() ? filled : known;
        if (likely.size() > 1) {
            throw new FileRefused(
                    shown,
                    "Its sheets "
                            + names(likely.stream().map(HeaderPlace::sheet).toList())
                            + " may each hold the invoices.",
                    "Say which in intake.sheet, or drop them as files of their own.");
        }
        return likely.get(0);
    }

    private static String names(List<Workbook.Sheet> sheets) {
        return sheets.stream().map(sheet -> "\"" + sheet.name() + "\"").collect(Collectors.joining(", "));
    }

    private String why(Workbook workbook, HeaderPlace header) {
        List<Workbook.Sheet> others = workbook.sheets().stream()
                .filter(sheet -> !sheet.equals(header.sheet()))
                .filter(sheet -> sheet.isHidden()
                        || !HeaderPlace.in(workbook, sheet, words).isEmpty())
                .toList();
        String reason = choice.sheet() == null
                ? "It is the only sheet that is shown and looks like invoices."
                : "intake.sheet names it.";
        return others.isEmpty() ? reason : reason + " Nothing was read of " + names(others) + ".";
    }
}
