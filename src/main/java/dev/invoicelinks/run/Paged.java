package dev.invoicelinks.run;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Rows in the order of their key, read page by page from behind the last key. */
final class Paged<T> implements Iterator<T> {

    private final LongFunction<List<T>> pageAfter;
    private final Function<T, Long> key;
    private List<T> page = List.of();
    private int place;
    private long last;
    private boolean atEnd;

    /**
     * Reads nothing yet.
     *
     * @param pageAfter the next rows behind a key; empty at the end
     */
    Paged(LongFunction<List<T>> pageAfter, Function<T, Long> key) {
        this.pageAfter = pageAfter;
        this.key = key;
    }

    @Override
    public boolean hasNext() {
        if (place == page.size() && !atEnd) {
            page = pageAfter.apply(last);
            place = 0;
            atEnd = page.isEmpty();
            if (!atEnd) {
                last = key.apply(page.get(page.size() - 1));
            }
        }
        return !atEnd;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        return page.get(place++);
    }
}
