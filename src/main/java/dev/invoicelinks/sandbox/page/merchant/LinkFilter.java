package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Link;
import dev.invoicelinks.sandbox.book.LinkStatus;
import dev.invoicelinks.sandbox.book.Links;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.SearchTerms;
import dev.invoicelinks.sandbox.book.SearchTerms.Filter;
import dev.invoicelinks.sandbox.book.Slice;
import dev.invoicelinks.sandbox.book.Window;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which links the merchant wants to see.
 *
 * @param currency empty: of all
 */
record LinkFilter(String text, Optional<LinkStatus> state, String currency) {

    private static final int LONGEST_TEXT = 200;

    private static final String IS_DELETED = "(t.deleted_at is not null)";
    private static final String IS_USED = "(t.used_at is not null)";
    private static final String END = "coalesce(t.expires_at, timestamp with time zone '9999-12-31 00:00:00+00:00')";

    /** What cannot be understood filters nothing. */
    static LinkFilter of(Visitor visitor) {
        String text = visitor.field("q");
        String currency = visitor.field("currency");
        return new LinkFilter(
                text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                Arrays.stream(LinkStatus.values())
                        .filter(status -> status.word().equals(visitor.field("state")))
                        .findFirst(),
                Currencies.ALL.contains(currency) ? currency : "");
    }

    boolean isEmpty() {
        return text.isEmpty() && state.isEmpty() && currency.isEmpty();
    }

    /** Newest first. The whole list is read by places, at any page alike; a search looks through it. */
    Slice<Link> read(Links links, Paging paging, Instant now) {
        return isEmpty()
                ? links.list(Mode.TEST, new Window(Instant.EPOCH, now, paging.offset(), paging.size(), true))
                : links.search(
                        Mode.TEST, new SearchTerms(text, filters(now), paging.offset(), paging.size(), false, now));
    }

    private List<Filter> filters(Instant now) {
        List<Filter> filters = new ArrayList<>();
        state.ifPresent(status -> filters.addAll(conditions(status, now.atOffset(ZoneOffset.UTC))));
        if (!currency.isEmpty()) {
            filters.add(new Filter("t.currency", "=", currency));
        }
        return filters;
    }

    /** As a link itself decides its status: deleted outweighs used, used outweighs expired. */
    private static List<Filter> conditions(LinkStatus status, OffsetDateTime now) {
        Filter stands = new Filter(IS_DELETED, "=", false);
        Filter unused = new Filter(IS_USED, "=", false);
        return switch (status) {
            case DELETED -> List.of(new Filter(IS_DELETED, "=", true));
            case USED -> List.of(stands, new Filter(IS_USED, "=", true));
            case EXPIRED -> List.of(stands, unused, new Filter(END, "<=", now));
            case ACTIVE -> List.of(stands, unused, new Filter(END, ">", now));
        };
    }

    List<Option> states(Reader reader) {
        return Stream.concat(
                        Stream.of(new Option("", reader.say("all"), state.isEmpty())),
                        Arrays.stream(LinkStatus.values())
                                .map(status -> new Option(
                                        status.word(),
                                        reader.say("state_" + status.word()),
                                        state.equals(Optional.of(status)))))
                .toList();
    }

    List<Option> currencies(Reader reader) {
        return Stream.concat(
                        Stream.of(new Option("", reader.say("all"), currency.isEmpty())),
                        Currencies.ALL.stream().map(code -> new Option(code, code, code.equals(currency))))
                .toList();
    }
}
