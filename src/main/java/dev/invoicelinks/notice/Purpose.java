package dev.invoicelinks.notice;

/** Why a customer is written to; part of a notice's key, so that an invoice's link is announced once and can still be reminded of later. */
public enum Purpose {
    /** Here is your invoice and the link to pay it. */
    INVOICE("invoice", true),
    /** The invoice was taken back: the link does not work any more, and nothing is to be paid. */
    WITHDRAWN("withdrawn", false);

    private final String templateName;
    private final boolean namesLink;

    Purpose(String templateName, boolean namesLink) {
        this.templateName = templateName;
        this.namesLink = namesLink;
    }

    /** True when the message leads to a link that can be paid; false when it must not name any. */
    boolean namesLink() {
        return namesLink;
    }

    /** What the template files of this purpose begin with, such as {@code invoice} of {@code invoice.html}. */
    String templateName() {
        return templateName;
    }
}
