package dev.invoicelinks.torture.checker;

/** What must hold however often the product was killed, starved or lied to ("What the checker asserts", in this order). */
public enum Invariant {
    ONE_LINK("at most one link takes money for an invoice at any instant; in the end exactly one, or a stated reason"),
    ONE_MESSAGE("each recipient got one message a notice, or it is reported as unknown or bounced; never two"),
    RIGHT_LINK("no message names an ended, wrong or someone else's link"),
    MONEY_AGREES("what was paid, by currency and day, equals the provider's; every charge is matched or listed"),
    EVERY_ROW_ONCE("every row of every file is in the report exactly once"),
    NOTHING_UNLISTED("nothing that may take money is missing from the report"),
    EVERYTHING_FINAL("after the faults every row and message is final"),
    PAID_STAYS_PAID("a paid invoice is owed again only after a refund, a reversal or a dispute"),
    NOTHING_LEAKS("no key and no card number anywhere; no payment address in what the program says");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    /** Counted from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** What it promises. */
    public String words() {
        return words;
    }
}
