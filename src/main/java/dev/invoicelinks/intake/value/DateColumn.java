package dev.invoicelinks.intake.value;

/** Finds from all days of a file in which order they are written, and from where days are counted. Used by one thread. */
public final class DateColumn {

    private final WholeColumn<DateOrder> orders = new WholeColumn<>(DateOrder.class);
    private final WholeColumn<SerialDays> serials = new WholeColumn<>(SerialDays.class);
    private final Days days;

    public DateColumn(Days days) {
        this.days = days;
    }

    /**
     * One more cell; whatever it holds.
     *
     * @param row as a spreadsheet shows it
     */
    public void add(int row, String written) {
        if (isIso(written)) {
            return;
        }
        WrittenDay day = days.parse(written);
        if (day instanceof WrittenDay.Three three) {
            orders.add(row, written, order -> three.in(order).day());
        } else if (day instanceof WrittenDay.Counted counted) {
            serials.add(row, written, since -> counted.read(null, since).day());
        }
    }

    /** A year of four digits at the beginning says nothing about other ways of writing. */
    private static boolean isIso(String written) {
        return written.length() == 10 && written.charAt(4) == '-' && written.charAt(7) == '-';
    }

    public ColumnDecision<DateOrder> order() {
        return orders.decision();
    }

    /** Where nothing is counted in days, they are counted as everywhere. */
    public ColumnDecision<SerialDays> serials() {
        return serials.decision();
    }
}
