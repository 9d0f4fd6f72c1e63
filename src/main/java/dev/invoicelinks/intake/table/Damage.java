package dev.invoicelinks.intake.table;

import java.util.Arrays;
import java.util.List;

/**
 * What makes a row unreadable.
 *
 * @param rule its name among the rules of a row
 * @param values what the rule speaks of
 */
public record Damage(String rule, List<String> values) {

    public Damage {
        values = List.copyOf(values);
    }

    /** The damage with what it speaks of. */
    public static Damage of(String rule, Object... values) {
        return new Damage(rule, Arrays.stream(values).map(String::valueOf).toList());
    }
}
