package dev.invoicelinks.issuing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.LinkRequest;
import java.util.Map;

/** Title and description of a link: code puts the invoice number and the token first, templates say the rest. */
public final class Wording {

    private static final String AFTER_NUMBER = " · ";

    private final String merchantName;
    private final Template title;
    private final Template description;

    /** @throws com.samskivert.mustache.MustacheException when a template is broken */
    public Wording(String merchantName, String title, String description) {
        Mustache.Compiler plain = Mustache.compiler().escapeHTML(false);
        this.merchantName = merchantName;
        this.title = plain.compile(title);
        this.description = plain.compile(description);
    }

    /** The request for the invoice's link. The same invoice and token always give the same request. */
    public LinkRequest request(BookedInvoice booked, ReferenceToken token) {
        Invoice invoice = booked.invoice();
        return new LinkRequest(
                token,
                invoice.amountDue(),
                booked.number() + AFTER_NUMBER + title.execute(words(invoice)),
                (token.marked() + " " + description.execute(words(invoice))).strip(),
                invoice.use() == dev.invoicelinks.invoice.Use.MULTIPLE);
    }

    private Map<String, String> words(Invoice invoice) {
        return Map.of(
                "merchant", merchantName,
                "invoice_number", invoice.number().value(),
                "customer_name", invoice.customer().name(),
                "description", invoice.description());
    }

    /** The invoice number that {@link #request} put first into a title. */
    static String numberIn(String title) {
        int end = title.indexOf(AFTER_NUMBER);
        return end < 0 ? title : title.substring(0, end);
    }
}
