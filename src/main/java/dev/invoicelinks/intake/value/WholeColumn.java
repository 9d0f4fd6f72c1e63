package dev.invoicelinks.intake.value;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, cell by cell and in constant memory, in which of a few ways a column can be read. A cell that cannot be read in any way says nothing about the
 * others.
 */
final class WholeColumn<E extends Enum<E>> {

    private final Class<E> type;
    private final Set<E> possible;
    private final E[] ways;
    private final Map<E, Sighting> against;
    private final Map<Set<E>, Sighting> different = new HashMap<>();

    /** @param type the ways, the one taken where it makes no difference first */
    WholeColumn(Class<E> type) {
        this.type = type;
        this.ways = type.getEnumConstants();
        this.possible = EnumSet.allOf(type);
        this.against = new LinkedHashMap<>();
    }

    /**
     * One more cell.
     *
     * @param reading what it means in each way; null where it means nothing
     */
    void add(int row, String written, Function<E, @Nullable Object> reading) {
        Map<E, Object> meanings = new EnumMap<>(type);
        for (E way : ways) {
            Object meaning = reading.apply(way);
            if (meaning != null) {
                meanings.put(way, meaning);
            }
        }
        if (!meanings.isEmpty()) {
            Sighting cell = new Sighting(row, written);
            for (E way : ways) {
                compare(cell, way, meanings);
            }
        }
    }

    private void compare(Sighting cell, E way, Map<E, Object> meanings) {
        Object meaning = meanings.get(way);
        if (meaning == null) {
            against.putIfAbsent(way, cell);
            possible.remove(way);
            return;
        }
        meanings.forEach((other, otherMeaning) -> {
            if (!meaning.equals(otherMeaning)) {
                different.putIfAbsent(EnumSet.of(way, other), cell);
            }
        });
    }

    /** True when nothing in it can be read in two ways and nothing in one way only. */
    boolean isSilent() {
        return different.isEmpty() && against.isEmpty();
    }

    ColumnDecision<E> decision() {
        if (possible.isEmpty()) {
            return contradiction();
        }
        E meant = possible.iterator().next();
        if (possible.size() == 1) {
            return new ColumnDecision<>(ColumnDecision.Kind.SHOWN, meant, decisive(), null);
        }
        Sighting open = different.entrySet().stream()
                .filter(pair -> possible.containsAll(pair.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Sighting::row))
                .orElse(null);
        return open == null
                ? new ColumnDecision<>(ColumnDecision.Kind.ALIKE, meant, null, null)
                : new ColumnDecision<>(ColumnDecision.Kind.UNCLEAR, null, open, null);
    }

    /** The cell that left only one way, or none: the last that was against any. */
    private @Nullable Sighting decisive() {
        return against.values().stream().reduce((earlier, later) -> later).orElse(null);
    }

    private ColumnDecision<E> contradiction() {
        Sighting first = against.values().stream().findFirst().orElse(null);
        return new ColumnDecision<>(ColumnDecision.Kind.CONTRADICTORY, null, first, decisive());
    }
}
