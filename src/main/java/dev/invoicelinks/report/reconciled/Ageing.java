package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.reconcile.AgeingBucket;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one customer owes in one currency, added up from invoices that come in the order of customers. */
final class Ageing {

    static final List<String> COLUMNS = List.of(
            "customer_id",
            "customer_name",
            "currency",
            "not_due",
            "d1_30",
            "d31_60",
            "d61_90",
            "over_90",
            "total",
            "unapplied",
            "on_hold",
            "oldest_invoice");

    /** Whose, and in which currency. */
    record Key(@Nullable String customerId, String customerName, String currency) {}

    /**
     * An invoice of theirs.
     *
     * @param overpaid what came beyond what is owed, and belongs to nothing yet
     */
    record Line(
            Key key,
            String number,
            @Nullable LocalDate due,
            @Nullable AgeingBucket bucket,
            long openMinor,
            long overpaidMinor,
            boolean held) {}

    private final Key key;
    private final Map<AgeingBucket, Long> open = new EnumMap<>(AgeingBucket.class);
    private long total;
    private long unapplied;
    private long onHold;
    private String oldest = "";
    private @Nullable LocalDate oldestDue;

    Ageing(Key key) {
        this.key = key;
    }

    boolean isOf(Key other) {
        return key.equals(other);
    }

    void add(Line line) {
        if (line.bucket() != null) {
            open.merge(line.bucket(), line.openMinor(), Math::addExact);
            total = Math.addExact(total, line.openMinor());
            onHold = line.held() ? Math.addExact(onHold, line.openMinor()) : onHold;
            older(line);
        }
        unapplied = Math.addExact(unapplied, line.overpaidMinor());
    }

    private void older(Line line) {
        boolean first = oldest.isEmpty();
        if (first || line.due() != null && (oldestDue == null || line.due().isBefore(oldestDue))) {
            oldest = line.number();
            oldestDue = line.due();
        }
    }

    List<String> cells() {
        return List.of(
                Objects.toString(key.customerId(), ""),
                key.customerName(),
                key.currency(),
                in(AgeingBucket.NOT_DUE),
                in(AgeingBucket.D1_30),
                in(AgeingBucket.D31_60),
                in(AgeingBucket.D61_90),
                in(AgeingBucket.OVER_90),
                amount(total),
                amount(unapplied),
                amount(onHold),
                oldest);
    }

    private String in(AgeingBucket bucket) {
        return amount(open.getOrDefault(bucket, 0L));
    }

    private String amount(long minor) {
        return JdbcTables.amount(minor, key.currency());
    }
}
