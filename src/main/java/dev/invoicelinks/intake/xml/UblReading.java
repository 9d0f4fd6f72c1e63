package dev.invoicelinks.intake.xml;

import static dev.invoicelinks.intake.xml.Validated.first;
import static dev.invoicelinks.intake.xml.Validated.text;

import com.helger.ubl21.UBL21Marshaller;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.EndpointIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/** Reads UBL 2.1, checked against its schema, with ph-ubl. */
final class UblReading {

    /** The scheme of an electronic address that is an e-mail address. */
    private static final String EMAIL_SCHEME = "EM";

    private static final String CREDIT_NOTE = "381";

    private UblReading() {}

    static ElectronicInvoice invoice(byte[] xml) {
        InvoiceType invoice = Validated.read(UBL21Marshaller.invoice(), xml, "UBL 2.1");
        return document(
                text(invoice.getIDValue()),
                invoice.getAccountingCustomerParty(),
                invoice.getLegalMonetaryTotal(),
                text(invoice.getDocumentCurrencyCodeValue()),
                text(invoice.getIssueDateValueLocal()),
                text(invoice.getDueDateValueLocal()),
                invoice.getNote(),
                text(invoice.getInvoiceTypeCodeValue()));
    }

    static ElectronicInvoice creditNote(byte[] xml) {
        CreditNoteType note = Validated.read(UBL21Marshaller.creditNote(), xml, "UBL 2.1");
        return document(
                text(note.getIDValue()),
                note.getAccountingCustomerParty(),
                note.getLegalMonetaryTotal(),
                text(note.getDocumentCurrencyCodeValue()),
                text(note.getIssueDateValueLocal()),
                "",
                note.getNote(),
                CREDIT_NOTE);
    }

    private static ElectronicInvoice document(
            String number,
            CustomerPartyType customer,
            MonetaryTotalType total,
            String currency,
            String issued,
            String due,
            List<NoteType> notes,
            String typeCode) {
        PartyType party = customer.getParty() == null ? new PartyType() : customer.getParty();
        ContactType contact = Objects.requireNonNullElseGet(party.getContact(), ContactType::new);
        refuseOtherCurrency(total, currency);
        BigDecimal amount = total.getPayableAmountValue();
        return new ElectronicInvoice(
                number,
                customerId(customer, party),
                name(party),
                first(contact.getElectronicMailValue(), endpoint(party)),
                text(contact.getTelephoneValue()),
                amount,
                currency,
                issued,
                due,
                notes.isEmpty() ? "" : text(notes.get(0).getValue()),
                typeCode);
    }

    private static void refuseOtherCurrency(MonetaryTotalType total, String currency) {
        String of = total.getPayableAmount() == null
                ? currency
                : total.getPayableAmount().getCurrencyID();
        if (!currency.equals(of)) {
            throw new MarkupBroken(
                    "Its PayableAmount is in " + of + ", and its DocumentCurrencyCode is " + currency + ".");
        }
    }

    private static String customerId(CustomerPartyType customer, PartyType party) {
        return first(
                customer.getSupplierAssignedAccountIDValue(),
                customer.getCustomerAssignedAccountIDValue(),
                each(party.getPartyIdentification(), one -> one.getIDValue()));
    }

    private static String name(PartyType party) {
        return first(
                each(party.getPartyName(), one -> one.getNameValue()),
                each(party.getPartyLegalEntity(), one -> one.getRegistrationNameValue()));
    }

    private static String endpoint(PartyType party) {
        EndpointIDType endpoint = party.getEndpointID();
        return endpoint != null && EMAIL_SCHEME.equals(endpoint.getSchemeID()) ? text(endpoint.getValue()) : "";
    }

    private static <T> String each(List<T> all, Function<T, @Nullable String> value) {
        return first(all.stream().map(value).toArray(String[]::new));
    }
}
