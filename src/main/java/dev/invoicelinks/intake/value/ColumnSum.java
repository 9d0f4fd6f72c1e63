package dev.invoicelinks.intake.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds amounts up before it is known what their points and commas mean. */
public final class ColumnSum {

    private BigDecimal byPoint = BigDecimal.ZERO;
    private BigDecimal byComma = BigDecimal.ZERO;
    private long unread;
    private @Nullable Sighting firstUnread;

    /** One more cell; an empty one counts nothing. */
    public void add(int row, String written) {
        if (written.isEmpty()) {
            return;
        }
        WrittenNumber number = WrittenNumber.of(written);
        BigDecimal point = number == null ? null : number.signed(DecimalSign.POINT);
        BigDecimal comma = number == null ? null : number.signed(DecimalSign.COMMA);
        if (point == null && comma == null) {
            unread++;
            firstUnread = firstUnread == null ? new Sighting(row, written) : firstUnread;
        }
        byPoint = point == null ? byPoint : byPoint.add(point);
        byComma = comma == null ? byComma : byComma.add(comma);
    }

    /** The sum, negative amounts taken off; null where the sign is not known and matters. */
    public @Nullable BigDecimal by(@Nullable DecimalSign sign) {
        if (sign == null) {
            return byPoint.compareTo(byComma) == 0 ? byPoint : null;
        }
        return sign == DecimalSign.POINT ? byPoint : byComma;
    }

    /** Cells that hold no number, and are in no sum. */
    public long unread() {
        return unread;
    }

    /** The first of them. */
    public @Nullable Sighting firstUnread() {
        return firstUnread;
    }
}
