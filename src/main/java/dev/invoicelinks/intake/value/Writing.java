package dev.invoicelinks.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * How the amounts and days of a file are written.
 *
 * @param decimalSign null where it is not clear; amounts that it changes are then not read
 * @param dateOrder null where it is not clear; days that it changes are then not read
 * @param serialDays null where it is not clear; days that are counted are then not read
 */
public record Writing(
        @Nullable DecimalSign decimalSign,
        @Nullable DateOrder dateOrder,
        @Nullable SerialDays serialDays) {

    /** Nothing is stated or clear. */
    public static final Writing UNKNOWN = new Writing(null, null, null);

    /** As {@code check --json} says it; where no day needs an order, they have the year first. */
    public String dateOrderWord() {
        return (dateOrder == null ? DateOrder.YEAR_MONTH_DAY : dateOrder).word();
    }

    /** As {@code check --json} says it; where no amount needs a sign, the usual one. */
    public String decimalSignWord() {
        return String.valueOf(decimalSignOrPoint().sign());
    }

    /** The sign, and the usual one where no amount needs it. */
    public DecimalSign decimalSignOrPoint() {
        return decimalSign == null ? DecimalSign.POINT : decimalSign;
    }

    /** This, and where it says nothing the other. */
    public Writing or(Writing other) {
        return new Writing(
                decimalSign == null ? other.decimalSign : decimalSign,
                dateOrder == null ? other.dateOrder : dateOrder,
                serialDays == null ? other.serialDays : serialDays);
    }
}
