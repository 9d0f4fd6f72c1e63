package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.Damage;
import dev.invoicelinks.intake.table.Remark;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.invoice.InvoiceNumber;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row's cells under their header, and everything that is found to be wrong with them. */
final class RowCells {

    private final Header header;
    private final SourceRow row;
    private final Writing writing;
    private final IntakeWords words;
    private final List<RowProblem> problems = new ArrayList<>(0);
    private final Set<Advice> advice = EnumSet.noneOf(Advice.class);
    private final Map<Column, String> completed = new EnumMap<>(Column.class);
    private boolean lacksPartner;
    private final Set<String> withCards = new HashSet<>(0);
    private boolean isNoInvoice;

    RowCells(Header header, SourceRow row, Writing writing, IntakeWords words) {
        this.header = header;
        this.row = row;
        this.writing = writing;
        this.words = words;
        row.cards().forEach(this::refuseCard);
    }

    /** What else is odd about such a cell is of no interest. */
    private void refuseCard(int place) {
        String column = header.name(place);
        if (!column.isEmpty()) {
            add(column, row.cells().get(place), Severity.REJECTED, Rule.CARD_NUMBER);
            withCards.add(column);
        }
    }

    /** True when its digits are hidden, because they looked like a card's number. */
    boolean heldCard(Column column) {
        return withCards.contains(header.label(column));
    }

    /** The cell without white space around it; empty when there is none. */
    String text(Column column) {
        String own = header.text(row, column);
        return own.isEmpty() || completed.containsKey(column) ? completed.getOrDefault(column, own) : own;
    }

    /** Says that the partner file does not have the customer either. */
    void noPartner() {
        lacksPartner = true;
    }

    /** True when the customer was looked for in the partner file and not found. */
    boolean lacksPartner() {
        return lacksPartner;
    }

    /** True when the file has a column for e-mail addresses or phone numbers. */
    boolean hasAddressColumns() {
        return header.hasAddresses();
    }

    /** Gives the row what it does not say itself, from here on. */
    void complete(Column column, String text) {
        completed.put(column, text);
    }

    /** How the file's amounts and days are written. */
    Writing writing() {
        return writing;
    }

    /** The filled cells of the columns that mean nothing here. */
    Map<String, String> others() {
        return header.others(row);
    }

    /** True when the row is sound and has a cell for every column and nothing beyond them; else it is rejected. */
    boolean fitHeader() {
        Damage damage = row.damage();
        if (damage != null) {
            rejectRow(Rule.valueOf(damage.rule()), damage.values().toArray());
            return false;
        }
        int width = header.width();
        int size = row.cells().size();
        boolean isTooLong =
                size > width && !row.cells().subList(width, size).stream().allMatch(String::isBlank);
        if (size < width || isTooLong) {
            rejectRow(isTooLong ? Rule.ROW_TOO_LONG : Rule.ROW_TOO_SHORT, size, width);
            return false;
        }
        return true;
    }

    void reject(Column column, Rule rule, Object... values) {
        rejectPart(column, text(column), rule, values);
    }

    /** Rejects a part of a cell, or its text in another form. */
    void rejectPart(Column column, String value, Rule rule, Object... values) {
        add(header.label(column), value, Severity.REJECTED, rule, values);
    }

    void rejectRow(Rule rule, Object... values) {
        add("", "", Severity.REJECTED, rule, values);
    }

    void skip(Column column, Rule rule) {
        add(header.label(column), text(column), Severity.SKIPPED, rule);
    }

    /** The row goes on. */
    void warn(Column column, Rule rule, Object... values) {
        add(header.label(column), text(column), Severity.WARNING, rule, values);
    }

    /** The row goes on without this part of a cell, whatever else would have to be done about it. */
    void leaveOut(Column column, String value, Rule rule, Object... values) {
        put(header.label(column), value, Severity.WARNING, rule, Remedy.GOES_ON_WITHOUT, values);
    }

    private void add(String column, String value, Severity severity, Rule rule, Object... values) {
        put(column, value, severity, rule, rule.remedy(), values);
    }

    private void put(String column, String value, Severity severity, Rule rule, Remedy remedy, Object... values) {
        if (withCards.contains(column)) {
            return;
        }
        problems.add(new RowProblem(
                row.number(), column, value, words.say(rule, values), words.say(remedy, values), severity));
    }

    void advise(Advice told) {
        advice.add(told);
    }

    /** Takes what the file's layout says of the row. */
    void takeRemarks() {
        for (Remark remark : row.remarks()) {
            Rule rule = Rule.valueOf(remark.rule());
            isNoInvoice |= rule.severity() == Severity.SKIPPED;
            put(
                    remark.column(),
                    remark.value(),
                    rule.severity(),
                    rule,
                    rule.remedy(),
                    remark.values().toArray());
        }
    }

    /** What the row proposes for an invoice of the books; null for nothing. */
    @Nullable
    Proposal proposal(@Nullable InvoiceNumber number) {
        for (Remark remark : row.remarks()) {
            Rule rule = Rule.valueOf(remark.rule());
            if (rule.endsLinks() && number != null) {
                return proposal(Proposal.Kind.END, words.say(rule), number.value());
            }
            if (rule == Rule.CREDIT_NOTE && !text(Column.ORIGINAL_INVOICE).isEmpty()) {
                return proposal(Proposal.Kind.CREDIT, text(Column.AMOUNT), text(Column.ORIGINAL_INVOICE));
            }
        }
        return null;
    }

    private Proposal proposal(Proposal.Kind kind, String what, String number) {
        return new Proposal(kind, number, words.say("proposal." + kind.name(), what, number));
    }

    /** True when the layout says that the row asks for no link. */
    boolean isNoInvoice() {
        return isNoInvoice;
    }

    /** The row as it is to be staged. What asks for no link anyway is skipped, even when more is odd about it; but it must have a number. */
    StagedRow staged(StagedContent content) {
        if (isNoInvoice) {
            problems.removeIf(problem -> problem.severity() != Severity.SKIPPED);
            return new StagedRow(row.number(), Verdict.SKIPPED, content, problems, Set.of());
        }
        boolean isSkipped = content.number() != null && has(Severity.SKIPPED);
        if (isSkipped) {
            problems.replaceAll(RowCells::softened);
            return new StagedRow(row.number(), Verdict.SKIPPED, content, problems, Set.of());
        }
        Verdict verdict = has(Severity.REJECTED) ? Verdict.REJECTED : Verdict.NEW;
        return new StagedRow(row.number(), verdict, content, problems, verdict == Verdict.NEW ? advice : Set.of());
    }

    private boolean has(Severity severity) {
        for (RowProblem problem : problems) {
            if (problem.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    private static RowProblem softened(RowProblem problem) {
        return problem.severity() != Severity.REJECTED
                ? problem
                : new RowProblem(
                        problem.row(), problem.column(), problem.value(), problem.rule(), "", Severity.WARNING);
    }
}
