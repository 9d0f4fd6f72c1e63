package dev.invoicelinks.intake.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile found in a file's header.
 *
 * @param header the column names as they are written
 * @param places of the fields that the file has
 * @param types places of the columns that say what a row stands for, with the profile's words
 * @param recordPlace of the column that tells invoices from their lines; null when the profile has none
 * @param misspelt the profile's names that are written otherwise, with what is written
 * @param twice names of the profile that stand in the header more than once
 */
public record HeaderMatch(
        Profile profile,
        List<String> header,
        Map<Field, Integer> places,
        Map<Integer, Map<RowKind, List<String>>> types,
        @Nullable Integer recordPlace,
        Map<String, String> misspelt,
        List<String> twice) {

    public HeaderMatch {
        header = List.copyOf(header);
        places = Collections.unmodifiableMap(new EnumMap<>(places));
        types = Map.copyOf(types);
        misspelt = Collections.unmodifiableMap(new LinkedHashMap<>(misspelt));
        twice = List.copyOf(twice);
    }

    /** The match; empty when a name by which the profile is recognised is not there, or too many are misspelt. */
    static Optional<HeaderMatch> of(Profile profile, List<String> header) {
        ColumnPlaces columns = new ColumnPlaces(header, names(profile));
        boolean isMarked =
                profile.marks().stream().allMatch(mark -> columns.of(mark).isPresent() || columns.isTwice(mark));
        if (!isMarked) {
            return Optional.empty();
        }
        HeaderMatch match = found(profile, header, columns);
        return columns.isTooMisspelt() ? Optional.empty() : Optional.of(match);
    }

    private static Set<String> names(Profile profile) {
        Set<String> names = new LinkedHashSet<>(profile.marks());
        profile.columns().values().forEach(names::addAll);
        names.addAll(profile.types().keySet());
        if (profile.recordColumn() != null) {
            names.add(profile.recordColumn());
        }
        return names;
    }

    private static HeaderMatch found(Profile profile, List<String> header, ColumnPlaces columns) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        List<String> twice = new ArrayList<>();
        profile.columns().forEach((field, names) -> {
            names.stream().filter(columns::isTwice).forEach(twice::add);
            names.stream()
                    .map(columns::of)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .ifPresent(place -> places.put(field, place.getAsInt()));
        });
        Map<Integer, Map<RowKind, List<String>>> types = new LinkedHashMap<>();
        profile.types().forEach((column, words) -> columns.of(column).ifPresent(place -> types.put(place, words)));
        String record = profile.recordColumn();
        OptionalInt recordPlace = record == null ? OptionalInt.empty() : columns.of(record);
        return new HeaderMatch(
                profile,
                header,
                places,
                types,
                recordPlace.isPresent() ? recordPlace.getAsInt() : null,
                columns.misspelt(),
                twice);
    }

    public boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The column's name as the file writes it; the field's own where the file has no such column. */
    public String name(Field field) {
        Integer place = places.get(field);
        return place == null ? field.word() : header.get(place).strip();
    }

    /** What the file calls the columns into which its own are translated. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        places.keySet().forEach(field -> labels.put(field.word(), name(field)));
        for (AmountSource source : profile.amounts()) {
            amountField(source).filter(this::has).ifPresent(field -> labels.putIfAbsent("amount", name(field)));
        }
        return labels;
    }

    private static Optional<Field> amountField(AmountSource source) {
        return switch (source) {
            case OPEN_BALANCE -> Optional.of(Field.OPEN_BALANCE);
            case INVOICE_TOTAL -> Optional.of(Field.INVOICE_TOTAL);
            case NET_AND_TAX -> Optional.of(Field.NET);
            case LINES -> Optional.of(Field.LINE_AMOUNT);
        };
    }

    /** Where each invoice's amount stands once, so that the column can be added up; -1 where it stands on every line or is not written. */
    public int amountPlace() {
        return profile.lines() == Lines.REPEATED
                ? -1
                : profile.amounts().stream()
                        .filter(source -> source != AmountSource.LINES)
                        .map(HeaderMatch::amountField)
                        .flatMap(Optional::stream)
                        .filter(this::has)
                        .findFirst()
                        .map(places::get)
                        .orElse(-1);
    }

    /** How well it fits: how many columns have a meaning. */
    int strength() {
        return places.size() + types.size() + profile.marks().size();
    }

    /** What the profile needs and the file does not have; a word each. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!has(Field.INVOICE_NUMBER)) {
            missing.add(named(Field.INVOICE_NUMBER));
        }
        if (!has(Field.CUSTOMER_NAME) && !has(Field.CUSTOMER_ID)) {
            missing.add(named(Field.CUSTOMER_NAME));
        }
        if (AmountSources.among(places.keySet()).stream()
                .noneMatch(source -> profile.amounts().contains(source))) {
            missing.add("an amount");
        }
        if (profile.lines() == Lines.RECORD && recordPlace == null) {
            missing.add(String.valueOf(profile.recordColumn()));
        }
        return missing;
    }

    private String named(Field field) {
        return String.join(" / ", profile.columns().getOrDefault(field, List.of(field.word())));
    }
}
