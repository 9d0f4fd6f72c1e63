package dev.invoicelinks.link;

/** What the provider keeps lists of that concerns money received. */
public enum RecordKind {
    CHARGE("charges"),
    REFUND("refunds"),
    DISPUTE("disputes"),
    TRANSACTION("transactions");

    private final String list;

    RecordKind(String list) {
        this.list = list;
    }

    /** The list's name in the provider's API, and the word for a person. */
    public String list() {
        return list;
    }
}
