package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Decision;
import dev.invoicelinks.correction.OutsideEntry;
import dev.invoicelinks.correction.SettleOrder;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.SettlingRules;
import dev.invoicelinks.correction.StandingEntry;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.run.Merchant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes one order an invoice of what people stated row by row; rows that cannot be recorded are named with why. */
final class SettleRows {

    private final Workplace workplace;
    private final Merchant merchant;
    private final LocalDate today;
    private final Map<String, Affected> invoices = new LinkedHashMap<>();
    private final Map<String, Map<OutsideEntry, Integer>> rowsByEntry = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    SettleRows(Workplace workplace, Merchant merchant, LocalDate today) {
        this.workplace = workplace;
        this.merchant = merchant;
        this.today = today;
    }

    /**
     * What the rows come to.
     *
     * @param wrong rows that were left, each with its number, its invoice and why
     */
    record Stated(List<SettleOrder> orders, List<String> wrong) {}

    Stated read(List<SettleFile.Row> rows) {
        rows.forEach(this::read);
        List<SettleOrder> orders = new ArrayList<>();
        rowsByEntry.forEach((number, stated) -> {
            SettleOrder order = order(number, stated);
            Decision decision = SettlingRules.settle(order);
            if (decision.isDone()) {
                orders.add(order);
            } else {
                wrong.add(place(order.entries().stream().map(stated::get).toList()) + number + "  " + decision.words());
            }
        });
        return new Stated(orders, wrong);
    }

    private void read(SettleFile.Row row) {
        String place = place(List.of(row.row())) + row.number() + "  ";
        try {
            Affected invoice = invoices.computeIfAbsent(
                    InvoiceNumber.canonical(row.number()).value(),
                    number -> SettleDesk.find(workplace, merchant, number)
                            .orElseThrow(() -> new WrongUse("the books know no such invoice.")));
            OutsideEntry entry = row.entry().read(invoice.open(), today);
            Integer above = rowsByEntry
                    .computeIfAbsent(invoice.number(), number -> new LinkedHashMap<>())
                    .putIfAbsent(entry, row.row());
            if (above != null) {
                wrong.add(place + (above == 0 ? "it is named twice" : "the same stands in row " + above));
            }
        } catch (WrongUse | IllegalArgumentException refused) {
            wrong.add(place + withoutStop(String.valueOf(refused.getMessage())));
        }
    }

    private SettleOrder order(String number, Map<OutsideEntry, Integer> stated) {
        List<OutsideEntry> known = workplace.room(Settling.class).standing(merchant, number).stream()
                .map(StandingEntry::entry)
                .toList();
        return SettleOrder.of(invoices.get(number), List.copyOf(stated.keySet()), known);
    }

    /** Such as {@code row 7} or {@code rows 2, 3}, as a spreadsheet counts; nothing for what was typed as a command. */
    private static String place(List<Integer> rows) {
        if (rows.contains(0)) {
            return "";
        }
        return (rows.size() == 1 ? "row " : "rows ")
                + rows.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "  ";
    }

    private static String withoutStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
