package dev.invoicelinks.sandbox.book;

/** Which of the account's two books: the kind of key that asks decides, and neither sees the other. */
public enum Mode {
    TEST("_test_", 0),
    LIVE("_", 1L << 40);

    private final String mark;
    private final long base;

    Mode(String mark, long base) {
        this.mark = mark;
        this.base = base;
    }

    /** What an id of this mode begins with, such as {@code link_test_}. */
    String prefix(String kind) {
        return kind + mark;
    }

    /** Places of this mode are the numbers above it, without a gap. */
    long base() {
        return base;
    }

    /** Places of this mode are below it. */
    long bound() {
        return base + (1L << 40);
    }

    public boolean isLive() {
        return this == LIVE;
    }

    /** The mode of the object with this id. */
    public static Mode of(String id) {
        return id.contains(TEST.mark) ? TEST : LIVE;
    }
}
