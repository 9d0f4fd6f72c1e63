package dev.invoicelinks.intake.xml;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of electronic invoices that are read, told by their outermost tag. */
enum Syntax {
    UBL_INVOICE("ubl", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice"),
    UBL_CREDIT_NOTE("ubl", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote"),
    CII("cii", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice");

    private final String profile;
    private final String namespace;
    private final String root;

    Syntax(String profile, String namespace, String root) {
        this.profile = profile;
        this.namespace = namespace;
        this.root = root;
    }

    static Optional<Syntax> of(String namespace, String root) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.namespace.equals(namespace) && syntax.root.equals(root))
                .findFirst();
    }

    /** As the file's layout names it. */
    String profile() {
        return profile;
    }

    boolean isUbl() {
        return profile.equals("ubl");
    }

    /** The tag of what remains to be paid. */
    String amountDue() {
        return isUbl() ? "PayableAmount" : "DuePayableAmount";
    }
}
