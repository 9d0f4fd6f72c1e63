package dev.invoicelinks.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * What a whole column says about how it is written.
 *
 * @param kind how far it says anything
 * @param meant how it is to be read; null where it is not clear
 * @param first a cell that shows it; null where none does
 * @param second where two cells contradict each other, the other one
 */
public record ColumnDecision<E extends Enum<E>>(
        Kind kind,
        @Nullable E meant,
        @Nullable Sighting first,
        @Nullable Sighting second) {

    /** How far a column says how it is written. */
    public enum Kind {
        /** A setting or the layout says so; the column was not asked. */
        STATED,
        /** A cell can be read in one way only, and no cell contradicts it. */
        SHOWN,
        /** The currencies have fewer decimals than some cells would have with the other sign. */
        IMPLIED,
        /** Every cell means the same either way. */
        ALIKE,
        /** Cells mean different things, and no cell says which. */
        UNCLEAR,
        /** One cell can be read in one way only, another one only in another. */
        CONTRADICTORY
    }

    /** The decision that is stated, whatever the cells say; this one where none is. */
    public ColumnDecision<E> unlessStated(@Nullable E stated) {
        return stated == null ? this : new ColumnDecision<>(Kind.STATED, stated, null, null);
    }

    /** True when every cell can be read without guessing. */
    public boolean isClear() {
        return kind != Kind.UNCLEAR && kind != Kind.CONTRADICTORY;
    }
}
