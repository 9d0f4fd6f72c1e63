package dev.invoicelinks.intake;

/** Good practice that a row does not follow; told once a file, never a reason to stop. */
enum Advice {
    NO_DESCRIPTION("no description: customers pay sooner when they read what it is for"),
    CONTACT_IN_DESCRIPTION(
            "an e-mail address or a phone number in the description: everybody who sees the link reads it"),
    CURRENCY_DEFAULTED("no currency: the configured default is taken"),
    EXPIRES_SOON("a link that ends within 7 days: some customers will need a new one"),
    EXPIRES_LATE("a link that lasts longer than 90 days: it is easily forgotten");

    private final String words;

    Advice(String words) {
        this.words = words;
    }

    /** What the rows have, and why it is worth a thought. */
    String words() {
        return words;
    }
}
