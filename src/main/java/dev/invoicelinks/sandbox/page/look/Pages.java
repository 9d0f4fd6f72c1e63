package dev.invoicelinks.sandbox.page.look;

import java.time.Clock;
import java.time.Instant;

/** What every page needs: how it is answered, for whom it speaks, and what time it is. */
public record Pages(PageAnswers answers, Shop shop, Clock clock) {

    public Instant now() {
        return clock.instant();
    }

    public Reader reader(Visitor visitor) {
        return Reader.of(visitor, shop);
    }
}
