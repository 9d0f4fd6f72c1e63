package dev.invoicelinks.intake;

import dev.invoicelinks.intake.partner.Partners;
import dev.invoicelinks.intake.table.SourceRow;
import dev.invoicelinks.intake.value.Days;
import dev.invoicelinks.intake.value.Writing;
import dev.invoicelinks.intake.value.Years;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.JdbcInvoiceColumns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    private final WritingRules writings;
    private final IntakeWords words;

    private final PartnerReading partners;

    /** Rules without a partner file. */
    RowRules(IntakeSettings settings, IntakeLimits limits, Reach reach, IntakeWords words, LocalDate businessDate) {
        this(settings, limits, reach, words, businessDate, Partners.NONE);
    }

    /**
     * @param words in which rows are told what is wrong with them
     * @param businessDate today where the merchant is
     * @param partners where customers of exports without addresses can be reached
     */
    public RowRules(
            IntakeSettings settings,
            IntakeLimits limits,
            Reach reach,
            IntakeWords words,
            LocalDate businessDate,
            Partners partners) {
        this.partners = new PartnerReading(partners);
        CurrencyReading currencies = new CurrencyReading(limits.currencies(), settings.defaultCurrency());
        Days days = new Days(new Years(businessDate));
        this.texts = new TextReading(settings.defaultRegion());
        this.amounts = new AmountReading(limits, currencies, words);
        this.contacts = new ContactReading(settings.defaultRegion(), reach);
        this.dates = new DateReading(businessDate, days);
        this.choices = new ChoiceReading(settings, limits.openAmountOffered());
        this.writings = new WritingRules(currencies, days, settings.writing(), words);
        this.words = words;
    }

    /**
     * Finds out how a file's amounts and days are written, by all its rows.
     *
     * @return the file with what was found out
     * @throws dev.invoicelinks.intake.table.FileRefused when nothing but a person can decide it
     */
    UnderstoodFile understand(Path shown, Path content, UnderstoodFile file) {
        return writings.understand(shown, content, file);
    }

    /** The words in which it speaks. */
    IntakeWords words() {
        return words;
    }

    /** Reads a row of the file; all its problems are collected. The same row always gives the same. */
    StagedRow read(UnderstoodFile file, SourceRow row) {
        return read(
                file.header(),
                row,
                file.layout().writing(),
                words.of(file.layout().kind()));
    }

    StagedRow read(Header header, SourceRow row, Writing writing) {
        return read(header, row, writing, words);
    }

    private StagedRow read(Header header, SourceRow row, Writing writing, IntakeWords said) {
        RowCells cells = new RowCells(header, row, writing, said);
        boolean fits = cells.fitHeader();
        cells.takeRemarks();
        return cells.staged(fits ? content(cells) : StagedContent.UNREADABLE);
    }

    private StagedContent content(RowCells cells) {
        partners.complete(cells);
        InvoiceNumber number = texts.number(cells);
        String customerId = texts.customerId(cells);
        String customerName = texts.customerName(cells);
        Contacts reached = contacts.read(cells);
        AmountReading.Asked asked = amounts.read(cells);
        CurrencyUnit currency = asked.currency();
        Dates days = dates.read(cells);
        String description = texts.description(cells);
        choices.refuseOpenAmount(cells);
        Deductions.refuseUnlessAgreed(cells);
        String language = choices.language(cells);
        return new StagedContent(
                number,
                customerId,
                customerName,
                reached,
                asked.minor(),
                currency == null ? null : currency.getCode(),
                days,
                Deductions.shown(cells, description, currency, language),
                language,
                choices.use(cells),
                metadata(cells),
                cells.proposal(number));
    }

    private static String metadata(RowCells cells) {
        Map<String, String> others = new LinkedHashMap<>(Deductions.kept(cells));
        others.putAll(cells.others());
        String kept = JdbcInvoiceColumns.metadata(others);
        if (kept.length() > MAX_METADATA) {
            cells.rejectRow(Rule.OTHER_COLUMNS_TOO_LONG, String.valueOf(MAX_METADATA));
            return "";
        }
        return kept;
    }
}
