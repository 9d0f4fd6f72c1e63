package dev.invoicelinks.report.posting;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The layouts in which accounting systems import a bank statement. Each file is of one currency, as a bank account is. */
enum Layout {
    /** Xero, "Import a statement": signed amounts, at most 1,000 lines a file. */
    XERO(
            "xero",
            List.of("Date", "Amount", "Payee", "Description", "Reference"),
            StandardCharsets.UTF_8,
            1_000,
            line -> List.of(
                    Days.DAY_FIRST.format(line.date()),
                    line.amount().toPlainString(),
                    line.payee(),
                    line.words(),
                    line.reference())),
    /** QuickBooks Online, "Upload from file": three columns, at most 1,000 lines a file. */
    QUICKBOOKS(
            "quickbooks",
            List.of("Date", "Description", "Amount"),
            StandardCharsets.UTF_8,
            1_000,
            line -> List.of(
                    Days.MONTH_FIRST.format(line.date()),
                    line.words() + " " + line.reference(),
                    line.amount().toPlainString())),
    /** Odoo, "Import file" in the bank journal: columns named as Odoo's fields are. */
    ODOO(
            "odoo",
            List.of("Date", "Label", "Partner", "Reference", "Amount"),
            StandardCharsets.UTF_8,
            Integer.MAX_VALUE,
            line -> List.of(
                    line.date().toString(),
                    line.words(),
                    line.payee(),
                    line.reference(),
                    line.amount().toPlainString())),
    /** freee, 明細アップロード: yen alone, amounts in two columns, no balance, in the encoding that Japanese Excel writes. */
    FREEE(
            "freee",
            List.of("取引日", "出金額", "入金額", "残高", "取引内容"),
            Charset.forName("windows-31j"),
            Integer.MAX_VALUE,
            line -> List.of(
                    line.date().toString(),
                    Days.positive(line.amount().negate()),
                    Days.positive(line.amount()),
                    "",
                    line.words() + " " + line.reference()));

    private static final String FREEE_CURRENCY = "JPY";

    private final String word;
    private final List<String> header;
    private final Charset charset;
    private final int mostLines;
    private final Function<StatementLine, List<String>> cells;

    Layout(
            String word,
            List<String> header,
            Charset charset,
            int mostLines,
            Function<StatementLine, List<String>> cells) {
        this.word = word;
        this.header = header;
        this.charset = charset;
        this.mostLines = mostLines;
        this.cells = cells;
    }

    boolean takes(String currency) {
        return this != FREEE || currency.equals(FREEE_CURRENCY);
    }

    /** Such as {@code postings-xero-THB.csv}; further parts carry their number. */
    String file(String currency, int part) {
        return "postings-" + word + "-" + currency + (part == 1 ? "" : "-" + part) + ".csv";
    }

    List<String> header() {
        return header;
    }

    Charset charset() {
        return charset;
    }

    int mostLines() {
        return mostLines;
    }

    List<String> cells(StatementLine line) {
        return cells.apply(line);
    }

    /** How days and amounts are written. */
    private static final class Days {

        private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

        private static String positive(BigDecimal amount) {
            return amount.signum() > 0 ? amount.toPlainString() : "";
        }
    }
}
