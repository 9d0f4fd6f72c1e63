package dev.invoicelinks.intake.profile;

/** What the figure in a line's discount column is. */
public enum Discount {
    /** Of quantity times price; also wherever a percent sign stands behind it. */
    PERCENT,
    /** Money. */
    AMOUNT
}
