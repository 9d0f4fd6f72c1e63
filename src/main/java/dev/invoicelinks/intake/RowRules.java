package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Everything that is asked of one row by itself. Used by one thread. */
public final class RowRules {

    private static final int MAX_METADATA = 8000;

    private final AmountReading amounts;
    private final ContactReading contacts;
    private final DateReading dates;
    private final ChoiceReading choices;
    private final TextReading texts;

    /** @param businessDate today where the merchant is */
    public RowRules(IntakeSettings settings, IntakeLimits limits, Reach reach, LocalDate businessDate) {
        this.texts = new TextReading(settings.defaultRegion());
        this.amounts = new AmountReading(limits, settings.defaultCurrency());
        this.contacts = new ContactReading(settings.defaultRegion(), reach);
        this.dates = new DateReading(businessDate);
        this.choices = new ChoiceReading(settings, limits.openAmountOffered());
    }

    /** Reads the row; all its problems are collected. The same row always gives the same. */
    StagedRow read(Header header, SourceRow row) {
        RowCells cells = new RowCells(header, row);
        return cells.staged(cells.fitHeader() ? content(cells) : StagedContent.UNREADABLE);
    }

    private StagedContent content(RowCells cells) {
        InvoiceNumber number = texts.number(cells);
        String customerId = texts.customerId(cells);
        String customerName = texts.customerName(cells);
        Contacts reached = contacts.read(cells);
        CurrencyUnit currency = amounts.currency(cells);
        Long minor = amounts.minor(cells, currency);
        Dates days = dates.read(cells);
        String description = texts.description(cells);
        choices.refuseOpenAmount(cells);
        return new StagedContent(
                number,
                customerId,
                customerName,
                reached,
                minor,
                currency == null ? null : currency.getCode(),
                days,
                description,
                choices.language(cells),
                choices.use(cells),
                metadata(cells));
    }

    private static String metadata(RowCells cells) {
        Map<String, String> others = cells.others();
        String kept = JdbcInvoiceColumns.metadata(others);
        if (kept.length() > MAX_METADATA) {
            cells.rejectRow("Its other columns hold more than " + MAX_METADATA + " characters.");
            return "";
        }
        return kept;
    }
}
