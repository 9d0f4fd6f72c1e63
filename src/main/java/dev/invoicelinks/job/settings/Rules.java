package dev.invoicelinks.job.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the broken rules of one section: key, value, rule and what to do. */
final class Rules {

    private final String prefix;
    private final List<String> broken = new ArrayList<>();

    Rules(String prefix) {
        this.prefix = prefix;
    }

    void between(String key, int value, int least, int most) {
        if (value < least || value > most) {
            breaks(key, String.valueOf(value), "must be from " + least + " to " + most);
        }
    }

    void atLeast(String key, Duration value, Duration least, String why) {
        if (value.compareTo(least) < 0) {
            breaks(key, words(value), "must be at least " + words(least) + ": " + why);
        }
    }

    void breaks(String key, String value, String rule) {
        broken.add(prefix + key + " is \"" + value + "\": it " + rule + ".");
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    /** A duration as the settings write it, such as {@code 10m}. */
    private static String words(Duration value) {
        if (value.toMillis() % 1000 != 0) {
            return value.toMillis() + "ms";
        }
        return value.toSeconds() % 60 == 0 && !value.isZero() ? value.toMinutes() + "m" : value.toSeconds() + "s";
    }
}
