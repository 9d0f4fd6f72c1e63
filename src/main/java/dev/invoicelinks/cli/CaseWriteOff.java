package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.OutsideEntry;
import dev.invoicelinks.correction.SettleOrder;
import dev.invoicelinks.correction.Settling;
import dev.invoicelinks.correction.SettlingRules;
import dev.invoicelinks.correction.StandingEntry;
import dev.invoicelinks.report.cases.Case;
import dev.invoicelinks.run.Merchant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gives up what is open of the invoice that an exception is about. */
final class CaseWriteOff {

    private final Desk desk;
    private final Workplace workplace;
    private final Merchant merchant;

    CaseWriteOff(Desk desk, Workplace workplace, Merchant merchant) {
        this.desk = desk;
        this.workplace = workplace;
        this.merchant = merchant;
    }

    /**
     * What is to be recorded; empty when an earlier command recorded it and was interrupted then.
     *
     * @throws WrongUse when there is nothing to give up
     */
    Optional<SettleOrder> order(Case it) {
        Affected invoice = Optional.ofNullable(it.concerns().invoiceNumber())
                .flatMap(number -> SettleDesk.find(workplace, merchant, number))
                .orElseThrow(() -> new WrongUse(
                        "Exception " + it.id() + " is about no invoice, so there is nothing to write off."));
        List<OutsideEntry> known = workplace.room(Settling.class).standing(merchant, invoice.number()).stream()
                .map(StandingEntry::entry)
                .toList();
        if (known.stream().anyMatch(entry -> entry.reference().equals(CaseDesk.reference(it.id())))) {
            return Optional.empty();
        }
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), workplace.settings().zone());
        OutsideEntry entry =
                StatedEntry.givenUp("", CaseDesk.reference(it.id())).read(invoice.open(), today);
        SettleOrder order = SettleOrder.of(invoice, List.of(entry), known);
        if (!SettlingRules.settle(order).isDone()) {
            throw new WrongUse(
                    invoice.number() + ": " + SettlingRules.settle(order).words() + ". Nothing was changed.");
        }
        return Optional.of(order);
    }

    /**
     * Records it.
     *
     * @throws WrongUse when it was not recorded after all
     */
    void apply(Case it, SettleOrder order, boolean json) {
        CorrectionReport report = workplace.room(Settling.class).settle(merchant, List.of(order), desk.progress(json));
        CorrectionScreen.after(desk.words(json), report);
        if (report.done().isEmpty()) {
            throw new WrongUse("Nothing was written off, and exception " + it.id() + " stays open.");
        }
    }
}
