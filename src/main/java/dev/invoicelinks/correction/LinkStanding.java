package dev.invoicelinks.correction;

/** How the link of an invoice stands. */
public enum LinkStanding {
    /** There is none that could take money. */
    NONE,
    /** It can take money; or its payment came back or was too little, and it is to be ended before another is made. */
    ACTIVE,
    /** It was paid. */
    USED,
    /** It is being ended, and may be paid until that is certain. */
    ENDING
}
