package dev.invoicelinks.intake.partner;

import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.sheet.SheetFiles;
import dev.invoicelinks.intake.sheet.SheetTable;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.text.CsvTable;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.intake.text.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the partner file: a text table or a workbook in any of the ways in which invoice files may be written. */
final class PartnerFile {

    private static final HeaderWords WORDS = cells -> Math.toIntExact(
            cells.stream().filter(cell -> PartnerColumn.of(cell).isPresent()).count());

    private static final String ADD =
            "Name its columns customer_id or customer_name, and email or phone, or correct intake.partners.";

    /** More customers than a ledger has; they are held in memory. */
    private static final int MOST = 300_000;

    private final Path file;

    PartnerFile(Path file) {
        this.file = file;
    }

    /** @throws FileRefused when it cannot be read, or has no customer that can be found and reached */
    void read(Consumer<Partner> taker) {
        try (SourceTable table = open()) {
            Map<PartnerColumn, Integer> places = places(table.header());
            int count = 0;
            while (table.hasNext()) {
                SourceRow row = table.next();
                if (row.damage() != null) {
                    throw new FileRefused(file, "Its row " + row.number() + " cannot be read.", "Correct it there.");
                }
                Partner partner = partner(row, places);
                if (partner.isReachable() || !partner.name().isEmpty()) {
                    taker.accept(partner);
                    count++;
                }
                if (count > MOST) {
                    throw new FileRefused(
                            file, "It has more than " + MOST + " partners.", "Leave out those without invoices.");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The partner file " + file + " cannot be read", unreadable);
        }
    }

    private SourceTable open() throws IOException {
        if (isPacked()) {
            FileLayout layout = new SheetFiles(WORDS, SheetChoice.NONE)
                    .understand(file, file)
                    .layout();
            return SheetTable.open(file, layout);
        }
        return CsvTable.open(
                file,
                new TextFiles(WORDS, DeclaredText.NONE).understand(file, file).layout());
    }

    private boolean isPacked() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private Map<PartnerColumn, Integer> places(List<String> header) {
        Map<PartnerColumn, Integer> places = new EnumMap<>(PartnerColumn.class);
        for (int place = 0; place < header.size(); place++) {
            int here = place;
            PartnerColumn.of(header.get(place)).ifPresent(column -> putOnce(places, column, here));
        }
        boolean isFindable = places.containsKey(PartnerColumn.CODE) || places.containsKey(PartnerColumn.NAME);
        boolean isUseful = places.containsKey(PartnerColumn.EMAIL) || places.containsKey(PartnerColumn.PHONE);
        if (!isFindable || !isUseful) {
            throw new FileRefused(file, "It is the partner file, and its columns are not known.", ADD);
        }
        return places;
    }

    private void putOnce(Map<PartnerColumn, Integer> places, PartnerColumn column, int place) {
        if (places.putIfAbsent(column, place) != null) {
            throw new FileRefused(
                    file,
                    "It is the partner file, and two of its columns may be "
                            + column.name().toLowerCase(java.util.Locale.ROOT) + ".",
                    "Keep the one that is meant.");
        }
    }

    private static Partner partner(SourceRow row, Map<PartnerColumn, Integer> places) {
        return new Partner(
                cell(row, places.get(PartnerColumn.CODE)),
                cell(row, places.get(PartnerColumn.NAME)),
                cell(row, places.get(PartnerColumn.EMAIL)),
                cell(row, places.get(PartnerColumn.PHONE)),
                cell(row, places.get(PartnerColumn.LINE_ID)));
    }

    private static String cell(SourceRow row, @Nullable Integer place) {
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }
}
