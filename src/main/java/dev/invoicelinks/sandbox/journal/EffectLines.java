package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.book.Effect;
import dev.invoicelinks.sandbox.book.OnEffect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a line for every effect on the book. */
final class EffectLines implements OnEffect {

    private final Journal journal;

    EffectLines(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void happened(Effect effect) {
        Map<String, @Nullable Object> words = SubjectWords.of(effect.subject());
        words.put("event_id", effect.eventId());
        journal.append(effect.key(), effect.at(), words);
    }
}
