package dev.invoicelinks.notice;

/** Why a customer is written to; part of a notice's key, so that an invoice's link is announced once and can still be reminded of later. */
public enum Purpose {
    /** Here is your invoice and the link to pay it. */
    INVOICE("invoice");

    private final String templateName;

    Purpose(String templateName) {
        this.templateName = templateName;
    }

    /** What the template files of this purpose begin with, such as {@code invoice} of {@code invoice.html}. */
    String templateName() {
        return templateName;
    }
}
