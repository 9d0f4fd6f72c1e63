package dev.invoicelinks.link;

/**
 * What one reading of all pages of a window came to.
 *
 * @param ids how many different ids it held
 * @param total how many the provider says there are
 * @param tooLarge true when nothing was read because the window holds more than the caller takes at once
 */
public record WindowReading(long ids, long total, boolean tooLarge) {

    /** True when every id that the provider counts was read. */
    public boolean isWhole() {
        return !tooLarge && ids == total;
    }
}
