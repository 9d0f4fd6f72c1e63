package dev.invoicelinks.intake.xml;

import static dev.invoicelinks.intake.xml.Validated.first;
import static dev.invoicelinks.intake.xml.Validated.text;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeContactType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.UniversalCommunicationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;

/** Reads CII (Factur-X, ZUGFeRD from version 2 on), checked against its schema, with ph-cii. */
final class CiiReading {

    private static final String WHAT = "CII (Factur-X, ZUGFeRD)";

    /** The scheme of an electronic address that is an e-mail address. */
    private static final String EMAIL_SCHEME = "EM";

    /** How UNTDID 2379 calls a day written 20261231. */
    private static final String DAY_FORMAT = "102";

    private CiiReading() {}

    static ElectronicInvoice invoice(byte[] xml) {
        CrossIndustryInvoiceType invoice = Validated.read(new CIID16BCrossIndustryInvoiceTypeMarshaller(), xml, WHAT);
        ExchangedDocumentType document = invoice.getExchangedDocument();
        HeaderTradeSettlementType settlement =
                invoice.getSupplyChainTradeTransaction().getApplicableHeaderTradeSettlement();
        TradePartyType customer = invoice.getSupplyChainTradeTransaction()
                .getApplicableHeaderTradeAgreement()
                .getBuyerTradeParty();
        if (customer == null) {
            throw new MarkupBroken("It names no BuyerTradeParty.");
        }
        return new ElectronicInvoice(
                text(document.getIDValue()),
                firstOf(customer.getID(), id -> id.getValue()),
                text(customer.getNameValue()),
                email(customer),
                phone(customer),
                amountDue(settlement).getValue(),
                text(settlement.getInvoiceCurrencyCodeValue()),
                day(document.getIssueDateTime()),
                firstOf(settlement.getSpecifiedTradePaymentTerms(), terms -> day(terms.getDueDateDateTime())),
                "",
                text(document.getTypeCodeValue()));
    }

    private static AmountType amountDue(HeaderTradeSettlementType settlement) {
        List<AmountType> due = settlement.getSpecifiedTradeSettlementHeaderMonetarySummation() == null
                ? List.of()
                : settlement
                        .getSpecifiedTradeSettlementHeaderMonetarySummation()
                        .getDuePayableAmount();
        if (due.isEmpty()) {
            throw new MarkupBroken("Its summation has no DuePayableAmount.");
        }
        String currency = due.get(0).getCurrencyID();
        String invoiced = text(settlement.getInvoiceCurrencyCodeValue());
        if (currency != null && !currency.equals(invoiced)) {
            throw new MarkupBroken(
                    "Its DuePayableAmount is in " + currency + ", and its InvoiceCurrencyCode is " + invoiced + ".");
        }
        return due.get(0);
    }

    private static String email(TradePartyType customer) {
        return first(
                ofContact(
                        customer,
                        TradeContactType::getEmailURIUniversalCommunication,
                        one -> text(one.getURIIDValue())),
                firstOf(customer.getURIUniversalCommunication(), CiiReading::emailAddress));
    }

    private static String emailAddress(UniversalCommunicationType one) {
        boolean isEmail =
                one.getURIID() != null && EMAIL_SCHEME.equals(one.getURIID().getSchemeID());
        return isEmail ? text(one.getURIIDValue()) : "";
    }

    private static String phone(TradePartyType customer) {
        return ofContact(
                customer,
                TradeContactType::getTelephoneUniversalCommunication,
                one -> text(one.getCompleteNumberValue()));
    }

    private static String ofContact(
            TradePartyType customer,
            Function<TradeContactType, @Nullable UniversalCommunicationType> way,
            Function<UniversalCommunicationType, String> value) {
        return customer.getDefinedTradeContact().stream()
                .map(way)
                .filter(Objects::nonNull)
                .map(value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static <T> String firstOf(List<T> all, Function<T, @Nullable String> value) {
        return first(all.stream().map(value).toArray(String[]::new));
    }

    /** In ISO form; as it is written where it is no plain day, so that whoever reads it sees what is wrong. */
    private static String day(@Nullable DateTimeType written) {
        DateTimeType.DateTimeString day = written == null ? null : written.getDateTimeString();
        String text = day == null ? "" : text(day.getValue());
        if (day == null || !DAY_FORMAT.equals(day.getFormat())) {
            return text;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeParseException impossible) {
            return text;
        }
    }
}
