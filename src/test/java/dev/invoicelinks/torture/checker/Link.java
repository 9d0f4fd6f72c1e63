package dev.invoicelinks.torture.checker;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link as the provider's journal tells its life. */
final class Link {

    static final long NEVER = Long.MAX_VALUE;

    private static final Pattern TOKEN = Pattern.compile("^#([0-9A-Z]+)(?:\\s|$)");

    final String id;

    /** What its title begins with. */
    final String number;

    /** What its description begins with; empty when it begins otherwise. */
    final String token;

    final long amountMinor;
    final String currency;
    final boolean multiple;
    final long created;
    final Instant createdAt;
    final Instant expiresAt;
    /** True when it was made long after its caller had given up. */
    boolean late;

    long used = NEVER;
    long deleted = NEVER;
    Instant usedAt = Instant.MAX;

    Link(Journal.Line line) {
        id = line.text("link");
        number = line.text("title").split(" · ", 2)[0];
        Matcher mark = TOKEN.matcher(line.text("description"));
        token = mark.find() ? mark.group(1) : "";
        amountMinor = line.minor("amount");
        currency = line.text("currency");
        multiple = line.is("multiple");
        created = line.sequence();
        createdAt = line.at();
        String expires = line.textOrNull("expires_at");
        expiresAt = expires == null ? Instant.MAX : Instant.parse(expires);
    }

    /** From its creation until it is used up or deleted. */
    boolean takesMoneyAfter(long sequence) {
        return created <= sequence && sequence < ended();
    }

    long ended() {
        return Math.min(deleted, multiple ? NEVER : used);
    }

    boolean takesMoneyAtTheEnd(Instant end) {
        return ended() == NEVER && expiresAt.isAfter(end);
    }

    boolean wasUsed() {
        return used != NEVER;
    }

    /** What its payment address ends with. */
    String address() {
        return id.substring(id.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id + " (" + currency + " " + amountMinor + ")";
    }
}
