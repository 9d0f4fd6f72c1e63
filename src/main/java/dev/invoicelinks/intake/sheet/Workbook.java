package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.Markup;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** An opened workbook: its sheets, and what their cells share. */
final class Workbook implements AutoCloseable {

    private static final String NO_WORKBOOK = "It is a ZIP archive and no Excel workbook (.xlsx).";

    /** More sheets than a person keeps. */
    private static final int MAX_SHEETS = 1000;

    private final Parts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedTexts texts;
    private final CellStyles styles;
    private boolean from1904;

    /** @param part name of its part in the package */
    record Sheet(String name, boolean isHidden, String part) {}

    private Workbook(Parts parts) {
        this.parts = parts;
        String main = mainPart();
        Map<String, String> targets = parts.targets(main);
        try (Markup xml = parts.open(main).orElseThrow(() -> new MarkupBroken(NO_WORKBOOK))) {
            read(xml, targets);
        }
        this.texts = shared(targets.get("sharedStrings"), SharedTexts::new, SharedTexts::new);
        this.styles = shared(targets.get("styles"), CellStyles::new, CellStyles::new);
    }

    /**
     * Opens a workbook; the caller closes it.
     *
     * @throws MarkupBroken with what is wrong with it
     */
    static Workbook open(Path file) {
        Parts parts = Parts.of(file);
        try {
            return new Workbook(parts);
        } catch (RuntimeException broken) {
            parts.close();
            throw broken;
        }
    }

    private String mainPart() {
        if (parts.has("xl/workbook.bin")) {
            throw new MarkupBroken("It is a binary Excel workbook (.xlsb).");
        }
        if (parts.has("mimetype")) {
            throw new MarkupBroken("It is an OpenDocument file.");
        }
        String main = parts.targets("").get("officeDocument");
        if (main == null || !parts.has(main)) {
            throw new MarkupBroken(NO_WORKBOOK);
        }
        return main;
    }

    private void read(Markup xml, Map<String, String> targets) {
        boolean isWorkbook = xml.advance() && xml.isStart("workbook");
        if (!isWorkbook) {
            throw new MarkupBroken("It is an Office file and no Excel workbook.");
        }
        while (xml.advance()) {
            if (xml.isStart("workbookPr")) {
                from1904 = SheetXml.isTrue(xml.attribute("date1904"));
            } else if (xml.isStart("sheet") && sheets.size() < MAX_SHEETS) {
                add(xml, targets);
            }
        }
    }

    private void add(Markup xml, Map<String, String> targets) {
        String part = targets.get(String.valueOf(xml.attribute("id")));
        String state = xml.attribute("state");
        if (part != null && part.contains("sheets/")) {
            boolean isHidden = state != null && !state.equals("visible");
            sheets.add(new Sheet(String.valueOf(xml.attribute("name")), isHidden, part));
        }
    }

    private <T> T shared(
            @org.jspecify.annotations.Nullable String part, Supplier<T> absent, Function<Markup, T> reading) {
        try (Markup xml = part == null ? null : parts.open(part).orElse(null)) {
            return xml == null ? absent.get() : reading.apply(xml);
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    SharedTexts texts() {
        return texts;
    }

    CellStyles styles() {
        return styles;
    }

    /** True when its days are counted from 1904 on, as older spreadsheets for the Macintosh did. */
    boolean countsFrom1904() {
        return from1904;
    }

    /** Begins to read a sheet; the caller closes it. */
    SheetXml open(Sheet sheet) {
        return new SheetXml(
                parts.open(sheet.part())
                        .orElseThrow(() -> new MarkupBroken("Its sheet " + sheet.name() + " is missing.")),
                this);
    }

    @Override
    public void close() {
        parts.close();
    }
}
