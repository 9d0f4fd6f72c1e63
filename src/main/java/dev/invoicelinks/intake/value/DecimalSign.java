package dev.invoicelinks.intake.value;

/** What parts whole units from decimals; the other one of the two parts thousands. */
public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /** What parts thousands where this parts decimals. */
    char grouping() {
        return this == POINT ? COMMA.sign : POINT.sign;
    }
}
