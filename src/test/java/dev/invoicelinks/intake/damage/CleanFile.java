package dev.invoicelinks.intake.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sound file, held as the cells that it says and the way it is written.
 *
 * @param rows the header and the rows below it
 * @param quoteAll true when every cell stands in quotation marks
 */
public record CleanFile(String name, List<List<String>> rows, char delimiter, char quote, boolean quoteAll)
        implements SoundFile {

    private static final List<String> HEADER = List.of(
            "invoice_number",
            "customer_id",
            "customer_name",
            "email",
            "phone",
            "amount",
            "currency",
            "issue_date",
            "due_date",
            "description",
            "language",
            "po_number");

    private static final int INVOICES = 24;

    /** Four files, in the letters of four languages. */
    public static List<CleanFile> all() {
        return List.of(
                of(
                        "english",
                        List.of("Aroi Dee Co., Ltd.", "Best \"Export\" House", "Lotus Garden", "Sunrise Trading"),
                        "Design work",
                        ',',
                        false),
                of(
                        "thai",
                        List.of(
                                "บริษัท อร่อยดี จำกัด",
                                "ร้านสมชายการค้า",
                                "ห้างหุ้นส่วน ใบบัว",
                                "บริษัท ตะวันรุ่ง จำกัด"),
                        "ค่าออกแบบ",
                        '\t',
                        false),
                of("japanese", List.of("株式会社サンプル", "有限会社山田商店", "鈴木デザイン事務所", "合同会社さくら"), "デザイン料", ';', true),
                of(
                        "french",
                        List.of("Société Générale d'Été", "Café Crème", "Hôtel du Château", "Boulangerie Pâtisserie"),
                        "Création graphique",
                        '|',
                        false));
    }

    private static CleanFile of(String name, List<String> customers, String work, char delimiter, boolean quoteAll) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int place = 0; place < INVOICES; place++) {
            rows.add(row(place, customers.get(place % customers.size()), work));
        }
        return new CleanFile(name, rows, delimiter, '"', quoteAll);
    }

    private static List<String> row(int place, String customer, String work) {
        boolean isBare = place % 4 == 0;
        return List.of(
                "INV-2026-%04d".formatted(place + 1),
                "C-" + place % 7,
                customer,
                "ap" + place + "@shop.example.com",
                isBare ? "" : "08123456%02d".formatted(place),
                (100 + place * 37) + "." + (10 + place),
                "THB",
                "2026-11-%02d".formatted(1 + place),
                isBare ? "" : "2026-12-%02d".formatted(1 + place),
                place % 3 == 1 ? work + ", November; part " + place : work + " " + place,
                isBare ? "" : "th",
                place % 2 == 0 ? "" : "PO-" + place);
    }

    /** The same, written in another way. */
    CleanFile written(char otherDelimiter, char otherQuote, boolean all) {
        return new CleanFile(name, rows, otherDelimiter, otherQuote, all);
    }

    /** The same rows in other words. */
    CleanFile with(List<List<String>> other) {
        return new CleanFile(name, other, delimiter, quote, quoteAll);
    }

    /** Each row as a line, the header first. */
    @Override
    public List<String> lines() {
        return rows.stream().map(this::line).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public int headerLine() {
        return 0;
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private String cell(String text) {
        boolean isQuoted = quoteAll || text.indexOf(delimiter) >= 0 || text.indexOf(quote) >= 0;
        String mark = String.valueOf(quote);
        return isQuoted ? mark + text.replace(mark, mark + mark) + mark : text;
    }

    /** The lines with a line end behind each. */
    static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    String text() {
        return joined(lines());
    }

    @Override
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The older encoding of the file's language; ASCII text has none. */
    List<Charset> olderEncodings() {
        return switch (name) {
            case "thai" -> List.of(Charset.forName("x-windows-874"), Charset.forName("TIS-620"));
            case "japanese" -> List.of(Charset.forName("windows-31j"), Charset.forName("Shift_JIS"));
            case "french" -> List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);
            default -> List.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);
        };
    }
}
