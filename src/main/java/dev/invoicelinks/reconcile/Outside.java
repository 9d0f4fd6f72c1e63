package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.SettledOutside.Means;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sums of what was settled beside the provider, in minor units of the invoice's currency. */
record Outside(List<SettledOutside> entries) {

    /** Everything but what was given up. */
    long settledMinor() {
        return minor(entries.stream().filter(it -> it.by() != Means.WRITE_OFF).toList());
    }

    long writtenOffMinor() {
        return minor(entries.stream().filter(it -> it.by() == Means.WRITE_OFF).toList());
    }

    boolean isWithheld() {
        return entries.stream().anyMatch(it -> it.by() == Means.WITHHOLDING);
    }

    /** What was settled up to a day, so that a later charge finds it there. */
    long settledMinorUpTo(LocalDate day) {
        return minor(entries.stream()
                .filter(it -> it.by() != Means.WRITE_OFF && !it.date().isAfter(day))
                .toList());
    }

    Optional<LocalDate> lastDay() {
        return entries.stream()
                .filter(it -> it.by() != Means.WRITE_OFF)
                .map(SettledOutside::date)
                .max(LocalDate::compareTo);
    }

    private static long minor(List<SettledOutside> some) {
        return some.stream().mapToLong(it -> it.amount().getAmountMinorLong()).reduce(0, Math::addExact);
    }
}
