package dev.invoicelinks.torture.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The accounting department: files with invoices, corrected ones, broken ones. */
final class Drawer {

    private static final String HEADER =
            "invoice_number,customer_id,customer_name,email,amount,currency,due_date,description";
    private static final int MOST_ROWS = 4;

    private final Path folder;
    private final VirtualClock clock;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Drawer(Path folder, VirtualClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    private record Row(String number, String email, String amount, String currency, LocalDate due) {

        String line() {
            return String.join(
                    ",",
                    number,
                    "C-" + number,
                    "Customer of " + number,
                    email,
                    amount,
                    currency,
                    due.toString(),
                    "work");
        }
    }

    /** Every file so far. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Every invoice number so far. */
    List<String> numbers() {
        return List.copyOf(rows.keySet());
    }

    /** New invoices, and now and then a row that cannot be read or one that is known. */
    Path fresh(SplittableRandom dice) {
        List<Row> drawn = new ArrayList<>();
        for (int left = 1 + dice.nextInt(MOST_ROWS); left > 0; left--) {
            String number = "S-" + (rows.size() + 1);
            boolean yen = dice.nextInt(8) == 0;
            String amount = yen ? 100 + dice.nextInt(9_000) + "" : 50 + dice.nextInt(3_000) + ".00";
            boolean unreadable = dice.nextInt(15) == 0;
            Row row = new Row(
                    number,
                    "ap@" + number.toLowerCase(java.util.Locale.ROOT) + ".co.th",
                    unreadable ? "10.0055" : amount,
                    yen ? "JPY" : "THB",
                    today().plusDays(dice.nextInt(30)));
            rows.put(number, row);
            drawn.add(row);
        }
        if (dice.nextInt(4) == 0) {
            Row known = rows.get(any(dice));
            if (!drawn.contains(known)) {
                drawn.add(known);
            }
        }
        return write(drawn);
    }

    /** One or two invoices with another amount, day or address. */
    Path corrected(SplittableRandom dice) {
        Map<String, Row> drawn = new LinkedHashMap<>();
        for (int left = 1 + dice.nextInt(2); left > 0; left--) {
            Row row = rows.get(any(dice));
            Row now = switch (dice.nextInt(4)) {
                case 0 ->
                    new Row(row.number(), "new" + files.size() + row.email(), row.amount(), row.currency(), row.due());
                case 1 ->
                    new Row(
                            row.number(),
                            row.email(),
                            row.amount(),
                            row.currency(),
                            row.due().plusDays(1 + dice.nextInt(9)));
                default ->
                    new Row(
                            row.number(),
                            row.email(),
                            row.currency().equals("JPY")
                                    ? 100 + dice.nextInt(9_000) + ""
                                    : 50 + dice.nextInt(3_000) + ".50",
                            row.currency(),
                            row.due());
            };
            rows.put(now.number(), now);
            drawn.put(now.number(), now);
        }
        return write(List.copyOf(drawn.values()));
    }

    String any(SplittableRandom dice) {
        return numbers().get(dice.nextInt(rows.size()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Path write(List<Row> drawn) {
        Path file = folder.resolve("file-%02d.csv".formatted(files.size() + 1));
        try {
            Files.writeString(
                    file, HEADER + "\n" + drawn.stream().map(Row::line).collect(Collectors.joining("\n")) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        files.add(file);
        return file;
    }
}
