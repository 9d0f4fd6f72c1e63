package dev.invoicelinks.intake.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Where the names of a profile stand in a header; names that are written as they should be are found first, misspelt ones after them. */
final class ColumnPlaces {

    /** With more slips than this a header is another one. */
    private static final int MOST_MISSPELT = 2;

    private final List<String> header;
    private final List<String> plain;
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, Integer> near = new HashMap<>();
    private final Map<String, String> misspelt = new LinkedHashMap<>();

    /** @param names every name that the profile knows, in any order */
    ColumnPlaces(List<String> header, Set<String> names) {
        this.header = header;
        this.plain = header.stream().map(HeaderText::plain).toList();
        for (int place = 0; place < plain.size(); place++) {
            if (!plain.get(place).isEmpty()) {
                exact.computeIfAbsent(plain.get(place), none -> new ArrayList<>(1))
                        .add(place);
            }
        }
        Set<String> wanted = new LinkedHashSet<>();
        names.forEach(name -> wanted.add(HeaderText.plain(name)));
        wanted.stream().filter(name -> !exact.containsKey(name)).forEach(name -> misspelt(name, wanted));
    }

    private void misspelt(String name, Set<String> wanted) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < plain.size(); place++) {
            if (!wanted.contains(plain.get(place)) && HeaderText.isNear(name, plain.get(place))) {
                places.add(place);
            }
        }
        if (places.size() == 1 && !near.containsValue(places.get(0))) {
            near.put(name, places.get(0));
        }
    }

    /** The place of a name; empty when it does not stand there, or when it stands there twice. */
    OptionalInt of(String name) {
        String wanted = HeaderText.plain(name);
        List<Integer> places = exact.getOrDefault(wanted, List.of());
        if (places.size() == 1) {
            return OptionalInt.of(places.get(0));
        }
        Integer place = places.isEmpty() ? near.get(wanted) : null;
        if (place == null) {
            return OptionalInt.empty();
        }
        misspelt.put(name, header.get(place));
        return OptionalInt.of(place);
    }

    /** True when the name stands there more than once. */
    boolean isTwice(String name) {
        return exact.getOrDefault(HeaderText.plain(name), List.of()).size() > 1;
    }

    /** The names that were asked for and found misspelt, with what is written. */
    Map<String, String> misspelt() {
        return misspelt;
    }

    boolean isTooMisspelt() {
        return misspelt.size() > MOST_MISSPELT;
    }
}
