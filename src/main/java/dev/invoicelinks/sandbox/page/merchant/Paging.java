package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which page of a list is looked at.
 *
 * @param number from 1
 */
record Paging(int number, int size) {

    private static final String FIELD = "page";

    /** A number that is none means the first page. */
    static Paging of(Visitor visitor, int size) {
        String asked = visitor.field(FIELD);
        return new Paging(asked.matches("[1-9]\\d{0,6}") ? Integer.parseInt(asked) : 1, size);
    }

    long offset() {
        return (number - 1L) * size;
    }

    /** The switch below the list; null when there is but one page. */
    @Nullable
    Switch pages(Visitor visitor, Reader reader, long total) {
        long all = Math.max(1, (total + size - 1) / size);
        return all == 1
                ? null
                : new Switch(
                        number > 1 ? address(visitor, number - 1L) : "",
                        number < all ? address(visitor, number + 1L) : "",
                        reader.say("position", "" + number, "" + all));
    }

    private static String address(Visitor visitor, long page) {
        return UriComponentsBuilder.fromPath(visitor.request().getRequestURI())
                .query(visitor.request().getQueryString())
                .replaceQueryParam(FIELD, page)
                .build()
                .toUriString();
    }

    /** Addresses of the pages beside this one; empty where there is none. */
    record Switch(String newer, String older, String position) {}
}
