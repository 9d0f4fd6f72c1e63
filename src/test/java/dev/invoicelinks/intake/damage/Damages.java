package dev.invoicelinks.intake.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes every variant of a clean file. */
public final class Damages {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final CleanFile clean;
    private final List<Variant> variants = new ArrayList<>();

    private Damages(CleanFile clean) {
        this.clean = clean;
    }

    /** Every variant of the file. */
    public static List<Variant> of(CleanFile clean) {
        Damages damages = new Damages(clean);
        damages.variants.addAll(Strokes.of(clean));
        damages.lineEnds();
        damages.encodings();
        damages.headers();
        damages.surroundings();
        damages.dialects();
        damages.blanks();
        return damages.variants;
    }

    private void clear(String defect, String text) {
        variants.add(Variant.clear(clean, defect, text));
    }

    private String replaced(int line, String changed) {
        List<String> lines = clean.lines();
        lines.set(line, changed);
        return CleanFile.joined(lines);
    }

    private void lineEnds() {
        String text = clean.text();
        clear("CRLF", text.replace("\n", "\r\n"));
        clear("CR", text.replace("\n", "\r"));
        clear("no line end at the end", text.substring(0, text.length() - 1));
        clear("many line ends at the end", text + "\n\r\n\n");
        clear("end mark of old programs", text + "\u001A");
        List<String> lines = clean.lines();
        for (int line = 0; line < lines.size(); line++) {
            int here = line;
            clear("CRLF in line " + line + " only", eachLine((number, it) -> it + (number == here ? "\r\n" : "\n")));
            clear("LF in line " + line + " only", eachLine((number, it) -> it + (number == here ? "\n" : "\r\n")));
            clear("blank line before " + line, eachLine((number, it) -> (number == here ? "\n" : "") + it + "\n"));
            if (line < lines.size() - 1) {
                variants.add(Variant.unclear(
                        clean,
                        "line end lost behind " + line,
                        eachLine((number, it) -> it + (number == here ? "" : "\n"))));
            }
        }
    }

    /** Writes a line with its number. */
    private interface Numbered {
        String write(int number, String line);
    }

    private String eachLine(Numbered how) {
        List<String> lines = clean.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> how.write(line, lines.get(line)))
                .collect(Collectors.joining());
    }

    private void encodings() {
        String text = clean.text();
        clear("UTF-8 with its mark", "\uFEFF" + text);
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            variants.add(new Variant(clean, wide + " with its mark", ("\uFEFF" + text).getBytes(wide), true));
            variants.add(new Variant(clean, wide + " without a mark", text.getBytes(wide), true));
        }
        for (Charset older : clean.olderEncodings()) {
            variants.add(new Variant(clean, older.name(), text.getBytes(older), true));
            variants.add(new Variant(
                    clean,
                    older.name() + " with CRLF",
                    text.replace("\n", "\r\n").getBytes(older),
                    true));
        }
        byte[] bytes = clean.bytes();
        for (int place = 0; place < bytes.length; place++) {
            if (bytes[place] < 0 && place % 5 == 0) {
                byte[] broken = bytes.clone();
                broken[place] = (byte) 0xFF;
                variants.add(new Variant(clean, "byte FF at " + place, broken, false));
            }
        }
    }

    private void headers() {
        List<UnaryOperator<String>> spellings = List.of(
                name -> name.toUpperCase(Locale.ROOT),
                name -> name.replace('_', ' '),
                name -> name.replace("_", ""),
                name -> " " + name + " ",
                name -> '"' + name + '"',
                name -> "\u00A0" + name.replace('_', '-'));
        List<String> names = clean.rows().get(0);
        for (int column = 0; column < names.size() - 1; column++) {
            for (UnaryOperator<String> spelling : spellings) {
                List<String> changed = new ArrayList<>(clean.lines().isEmpty() ? List.of() : names);
                changed.set(column, spelling.apply(names.get(column)));
                clear(
                        "header " + changed.get(column),
                        replaced(0, String.join(String.valueOf(clean.delimiter()), changed)));
            }
        }
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<Integer> order = IntStream.range(0, names.size()).boxed().collect(Collectors.toList());
            Collections.shuffle(order, random);
            clear(
                    "columns in the order " + order,
                    clean.with(clean.rows().stream()
                                    .map(row -> order.stream().map(row::get).toList())
                                    .toList())
                            .text());
        }
        String again = clean.lines().get(0);
        for (int line = 1; line < clean.rows().size(); line += 3) {
            int here = line;
            clear(
                    "header once more before " + line,
                    eachLine((number, it) -> (number == here ? again + "\n" : "") + it + "\n"));
        }
    }

    private void surroundings() {
        String d = String.valueOf(clean.delimiter());
        String text = clean.text();
        List<String> before = List.of(
                "Aroi Dee Trading\n",
                "Aroi Dee Trading\nInvoices of November\nAs of 30 November 2026\n\n",
                "\n\n\n",
                "# made by hand\n# Records: 24\n",
                "# \"made by hand\n",
                "\"Aroi Dee\" Trading\n",
                "\"Aroi Dee Trading\n",
                "Report" + d + "Invoices" + d + d + "\nFrom" + d + "2026-11-01" + d + "To" + d + "2026-11-30\n\n",
                d.repeat(11) + "\n",
                "sep=" + d + "\n",
                "sep=" + d + "\r\n");
        List<String> after = List.of(
                "Total" + d + d + d + d + d + "12,680.00" + d + "THB" + d + d + d + d + d + "\n",
                d + d + "TOTAL" + d + d + d + "12680.00" + d + d + d + d + d + d + "\n",
                "\nTotal" + d.repeat(5) + "12680.00\n",
                "合計" + d + d + d + d + d + "12680.00" + d.repeat(6) + "\n",
                "# Records: 24\n",
                "\nEnd of report\n",
                "End of report\n",
                "\nPrinted 2026-11-30 by the accounting system\n",
                d.repeat(11) + "\n",
                "\n\n\n# \"checked\n");
        before.forEach(lines -> clear("above it " + lines, lines + text));
        after.forEach(lines -> clear("below it " + lines, text + lines));
        for (String above : before) {
            after.forEach(below -> clear("around it " + above + below, above.replace("\r", "") + text + below));
        }
        for (int line = 4; line < clean.rows().size(); line += 4) {
            int here = line;
            clear(
                    "subtotal before " + line,
                    eachLine((number, it) ->
                            (number == here ? "Subtotal" + d.repeat(5) + "900.00" + d.repeat(6) + "\n" : "") + it
                                    + "\n"));
            clear(
                    "heading before " + line,
                    eachLine((number, it) -> (number == here ? "Over 90 days" + d.repeat(11) + "\n" : "") + it + "\n"));
        }
        variants.add(Variant.unclear(
                clean,
                "second table",
                text + "\ncustomer_name" + d + "email" + d + "phone\nAroi Dee" + d + "a@example.com" + d + "\n"));
    }

    private void dialects() {
        for (char delimiter : DELIMITERS) {
            for (boolean all : List.of(true, false)) {
                CleanFile written = clean.written(delimiter, '"', all);
                clear("parted by " + delimiter + all, written.text());
                String single = clean.written(delimiter, '\'', all).text();
                boolean isSound = all || single.indexOf('"') < 0;
                variants.add(new Variant(
                        clean,
                        "single quotes, parted by " + delimiter + all,
                        single.getBytes(StandardCharsets.UTF_8),
                        isSound));
                clear(
                        "delimiter " + delimiter + " behind every row " + all,
                        written.lines().stream()
                                .map(line -> line + delimiter + "\n")
                                .collect(Collectors.joining()));
                clear(
                        "delimiter " + delimiter + " behind every row but the header " + all,
                        written.lines().get(0) + "\n"
                                + written.lines().stream()
                                        .skip(1)
                                        .map(line -> line + delimiter + "\n")
                                        .collect(Collectors.joining()));
                clear(
                        "delimiter " + delimiter + " behind the header " + all,
                        written.lines().get(0) + delimiter + "\n"
                                + written.lines().stream()
                                        .skip(1)
                                        .map(line -> line + "\n")
                                        .collect(Collectors.joining()));
            }
            CleanFile quoted = clean.written(delimiter, '"', true);
            clear(
                    "spaces behind " + delimiter,
                    quoted.text().replace("\"" + delimiter + "\"", "\"" + delimiter + " \""));
        }
    }

    private void blanks() {
        int columns = clean.rows().get(0).size();
        for (int column = 0; column <= columns; column++) {
            int here = column;
            clear(
                    "blank column at " + column,
                    clean.with(clean.rows().stream()
                                    .map(row -> {
                                        List<String> wider = new ArrayList<>(row);
                                        wider.add(here, "");
                                        return List.copyOf(wider);
                                    })
                                    .toList())
                            .text());
        }
        for (int line = 0; line < clean.rows().size(); line++) {
            int here = line;
            clear(
                    "row of delimiters before " + line,
                    eachLine((number, it) ->
                            (number == here ? String.valueOf(clean.delimiter()).repeat(columns - 1) + "\n" : "") + it
                                    + "\n"));
        }
    }
}
