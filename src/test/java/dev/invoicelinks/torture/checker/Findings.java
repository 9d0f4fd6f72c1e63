package dev.invoicelinks.torture.checker;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Invariant invariant, String subject, String seen, String expected) {
        found.add(new Finding(invariant, subject, seen, expected));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
