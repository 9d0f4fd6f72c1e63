package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one invoice as one row in the program's own columns; what the file has besides is kept behind them. */
final class InvoiceRows {

    /** The program's own columns that such a row has. */
    static final List<String> COLUMNS = List.of(
            "invoice_number",
            "customer_id",
            "customer_name",
            "email",
            "phone",
            "line_id",
            "amount",
            "currency",
            "issue_date",
            "due_date",
            "description",
            "language",
            "invoice_total",
            "already_paid",
            "withholding_tax",
            "original_invoice");

    /** What all rows of an invoice must say alike, where they say it. */
    private static final List<Field> SAID_ALIKE = List.of(
            Field.CURRENCY,
            Field.ISSUE_DATE,
            Field.DUE_DATE,
            Field.EMAIL,
            Field.OPEN_BALANCE,
            Field.INVOICE_TOTAL,
            Field.NET,
            Field.TAX,
            Field.ALREADY_PAID,
            Field.WITHHOLDING_TAX);

    private static final int LONGEST_DESCRIPTION = 200;

    /** Documents whose number is no invoice's. */
    private static final Set<RowKind> NO_INVOICES = EnumSet.of(RowKind.PAYMENT, RowKind.CREDIT_NOTE, RowKind.OTHER);

    private final HeaderMatch match;
    private final Figures figures;
    private final KindRule kinds;
    private final List<Integer> others;
    private final List<String> header;

    InvoiceRows(HeaderMatch match, Figures figures) {
        this.match = match;
        this.figures = figures;
        this.kinds = new KindRule(match);
        this.others = others();
        List<String> names = new ArrayList<>(COLUMNS);
        others.forEach(place -> names.add(match.header().get(place).strip()));
        this.header = List.copyOf(names);
    }

    private List<Integer> others() {
        List<Integer> others = new ArrayList<>();
        for (int place = 0; place < match.header().size(); place++) {
            if (!match.places().containsValue(place)) {
                others.add(place);
            }
        }
        return others;
    }

    List<String> header() {
        return header;
    }

    SourceRow of(InvoiceLines lines) {
        if (lines.first().damage() != null) {
            return lines.first();
        }
        InvoiceCells cells = new InvoiceCells(match, lines);
        Asked asked = new AmountRule(match, cells, figures).asked();
        KindRule.Kind kind = kinds.of(cells);
        List<Remark> remarks = new ArrayList<>(0);
        Remark said = kind.remark(match.profile().name());
        Remark skipped = said == null ? byAmount(asked) : said;
        if (skipped != null) {
            remarks.add(skipped);
        }
        remarks.addAll(lines.remarks());
        if (skipped == null || kind.kind() == null) {
            remarks.addAll(disagreements(cells));
            remarks.addAll(asked.remarks());
            remarks.addAll(cards(lines));
        }
        return new SourceRow(lines.row(), written(cells, asked, kind.kind(), skipped), cards(cells), null, remarks);
    }

    /** What is not to be paid any more, or is owed to the customer, asks for no link. */
    private static @Nullable Remark byAmount(Asked asked) {
        if (asked.isZero()) {
            return Ruling.ZERO_BALANCE.of("", asked.written());
        }
        return asked.isNegative() ? Ruling.CREDIT_NOTE.of("", asked.written()) : null;
    }

    private List<Remark> disagreements(InvoiceCells cells) {
        if (cells.rows().size() == 1) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>(0);
        for (Field field : List.of(Field.CUSTOMER_ID, Field.CUSTOMER_NAME)) {
            List<String> customers = List.copyOf(cells.distinct(field));
            if (customers.size() > 1 && remarks.isEmpty()) {
                remarks.add(Ruling.TWO_CUSTOMERS.of(
                        match.name(field), customers.get(0), customers.get(0), customers.get(1)));
            }
        }
        SAID_ALIKE.forEach(field -> {
            List<String> said = List.copyOf(cells.distinct(field));
            if (said.size() > 1 && !isSameNumber(field, said)) {
                remarks.add(Ruling.LINES_DISAGREE.of(match.name(field), said.get(0), said.get(0), said.get(1)));
            }
        });
        return remarks;
    }

    private boolean isSameNumber(Field field, List<String> written) {
        return field.isMoney()
                && written.stream()
                                .map(figures::read)
                                .filter(Objects::nonNull)
                                .map(BigDecimal::stripTrailingZeros)
                                .distinct()
                                .count()
                        == 1
                && written.stream().map(figures::read).noneMatch(Objects::isNull);
    }

    /** Card numbers in rows below the first; those in the first are told by their own columns. */
    private List<Remark> cards(InvoiceLines lines) {
        List<Remark> remarks = new ArrayList<>(0);
        lines.rows().stream()
                .skip(1)
                .forEach(row -> row.cards()
                        .forEach(place -> remarks.add(Ruling.LINE_CARD_NUMBER.of(
                                match.header().get(place).strip(),
                                row.cells().get(place),
                                String.valueOf(row.number())))));
        return remarks;
    }

    private List<String> written(InvoiceCells cells, Asked asked, @Nullable RowKind kind, @Nullable Remark skipped) {
        List<String> row = new ArrayList<>(header.size());
        boolean isInvoice = kind == null || !NO_INVOICES.contains(kind);
        boolean isCredit =
                kind == RowKind.CREDIT_NOTE || skipped != null && skipped.rule().equals(Ruling.CREDIT_NOTE.name());
        row.add(isInvoice && !isCredit ? cells.text(Field.INVOICE_NUMBER) : "");
        row.add(cells.text(Field.CUSTOMER_ID));
        row.add(cells.text(Field.CUSTOMER_NAME));
        row.add(cells.text(Field.EMAIL));
        row.add(cells.text(Field.PHONE));
        row.add(cells.text(Field.LINE_ID));
        row.add(asked.written());
        row.add(or(cells.text(Field.CURRENCY), match.profile().defaults().currency()));
        row.add(cells.text(Field.ISSUE_DATE));
        row.add(cells.text(Field.DUE_DATE));
        row.add(description(cells));
        row.add(or(cells.text(Field.LANGUAGE), match.profile().defaults().language()));
        row.add(figure(asked.gross()));
        row.add(figure(asked.paid()));
        row.add(figure(asked.withheld()));
        row.add(isCredit ? cells.text(Field.ORIGINAL) : "");
        others.forEach(place -> row.add(cells.text(place)));
        return row;
    }

    private static String or(String written, @Nullable String otherwise) {
        return written.isEmpty() && otherwise != null ? otherwise : written;
    }

    private String figure(@Nullable BigDecimal value) {
        return value == null ? "" : figures.write(value);
    }

    private String description(InvoiceCells cells) {
        String own = cells.text(Field.DESCRIPTION);
        if (!own.isEmpty()) {
            return own;
        }
        StringBuilder joined = new StringBuilder();
        for (String line : new LinkedHashSet<>(cells.distinct(Field.LINE_DESCRIPTION))) {
            if (joined.length() + line.length() > LONGEST_DESCRIPTION) {
                return joined.isEmpty() ? line : joined + " …";
            }
            joined.append(joined.isEmpty() ? "" : "; ").append(line);
        }
        return joined.toString();
    }

    /** Places in the row as it is written of the first row's card numbers. */
    private List<Integer> cards(InvoiceCells cells) {
        List<Integer> places = new ArrayList<>(0);
        for (Integer card : cells.rows().get(0).cards()) {
            int place = others.indexOf(card);
            places.add(place >= 0 ? COLUMNS.size() + place : own(card));
        }
        return places;
    }

    /** A column of ours that the file's column becomes; its number where it becomes none. */
    private int own(int card) {
        return match.places().entrySet().stream()
                .filter(entry -> entry.getValue() == card)
                .map(entry -> COLUMNS.indexOf(entry.getKey().word()))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(0);
    }
}
