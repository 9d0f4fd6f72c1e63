package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.value.DateOrder;
import dev.invoicelinks.intake.value.DecimalSign;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a profile of its keys. */
final class ProfileReading {

    private static final List<String> KEYS = List.of(
            "title",
            "recognised-by",
            "refused",
            "columns",
            "lines",
            "record-column",
            "invoice-records",
            "types",
            "amount",
            "lines-come-to",
            "discount",
            "currency",
            "language",
            "date-order",
            "decimal-sign");

    private static final Set<String> LANGUAGES = Set.of("th", "ja", "en");

    private final ProfileKeys keys;
    private final String name;

    ProfileReading(ProfileKeys keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    /** The profile; to be used only when the keys have no mistakes. */
    Profile profile() {
        keys.only(KEYS);
        Map<Field, List<String>> columns = columns();
        Lines lines = Objects.requireNonNullElse(
                keys.choice("lines", Lines::of, words(Lines.values(), Lines::word)), Lines.NONE);
        Profile profile = new Profile(
                name,
                Objects.requireNonNullElse(keys.text("title"), name),
                keys.texts("recognised-by"),
                keys.text("refused"),
                columns,
                lines,
                keys.text("record-column"),
                keys.texts("invoice-records"),
                types(),
                amounts(columns),
                linesComeTo(),
                keys.choice("discount", word -> constant(Discount.class, word), "percent or amount"),
                defaults());
        judge(profile);
        return profile;
    }

    private Map<Field, List<String>> columns() {
        Map<Field, List<String>> columns = new EnumMap<>(Field.class);
        keys.lists("columns")
                .forEach((word, names) -> Field.of(word)
                        .ifPresentOrElse(
                                field -> columns.put(field, names),
                                () -> keys.mistake("\"columns: " + word + "\" is not known; write one of "
                                        + words(Field.values(), Field::word) + ".")));
        columns.forEach((field, names) -> {
            if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
                keys.mistake("\"columns: " + field.word() + "\" names no column.");
            }
        });
        return columns;
    }

    private Map<String, Map<RowKind, List<String>>> types() {
        Map<String, Map<RowKind, List<String>>> types = new LinkedHashMap<>();
        keys.groups("types").forEach((column, words) -> types.put(column, kinds(column, words)));
        return types;
    }

    private Map<RowKind, List<String>> kinds(String column, ProfileKeys words) {
        Map<RowKind, List<String>> kinds = new EnumMap<>(RowKind.class);
        words.all()
                .forEach((word, values) -> RowKind.of(word)
                        .ifPresentOrElse(
                                kind -> kinds.put(kind, values),
                                () -> keys.mistake("\"types: " + column + ": " + word + "\" is not known; write one of "
                                        + words(RowKind.values(), RowKind::word) + ".")));
        words.mistakes().forEach(keys::mistake);
        return kinds;
    }

    private List<AmountSource> amounts(Map<Field, List<String>> columns) {
        List<AmountSource> amounts = keys.texts("amount").stream()
                .map(word -> {
                    Optional<AmountSource> source = AmountSource.of(word);
                    if (source.isEmpty()) {
                        keys.mistake("\"amount: " + word + "\" is not known; write some of "
                                + words(AmountSource.values(), AmountSource::word)
                                + ", the first that is filled first.");
                    }
                    return source;
                })
                .flatMap(Optional::stream)
                .toList();
        return amounts.isEmpty() ? AmountSources.among(columns.keySet()) : amounts;
    }

    private Field linesComeTo() {
        Field field = keys.choice(
                "lines-come-to",
                word -> Field.of(word).filter(known -> known == Field.NET || known == Field.INVOICE_TOTAL),
                "net or invoice_total");
        return field == null ? Field.INVOICE_TOTAL : field;
    }

    private Profile.Defaults defaults() {
        String language = keys.text("language");
        if (language != null && !LANGUAGES.contains(language)) {
            keys.mistake("\"language: " + language + "\" is not known; write th, ja or en.");
        }
        String currency = keys.text("currency");
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            keys.mistake("\"currency: " + currency + "\" is no ISO 4217 code such as THB.");
        }
        return new Profile.Defaults(
                currency,
                language,
                keys.choice(
                        "date-order",
                        word -> constant(DateOrder.class, word),
                        "year-month-day, day-month-year or month-day-year"),
                keys.choice("decimal-sign", word -> constant(DecimalSign.class, word), "point or comma"));
    }

    private void judge(Profile profile) {
        if (profile.marks().isEmpty()) {
            keys.mistake("\"recognised-by\" is missing: the column names by which this export is known.");
        }
        if (profile.isRefused()) {
            return;
        }
        if (!profile.columns().containsKey(Field.INVOICE_NUMBER)) {
            keys.mistake("\"columns: invoice_number\" is missing.");
        }
        if (!profile.columns().containsKey(Field.CUSTOMER_NAME)
                && !profile.columns().containsKey(Field.CUSTOMER_ID)) {
            keys.mistake("\"columns\" names neither customer_name nor customer_id.");
        }
        if (profile.amounts().isEmpty()) {
            keys.mistake("\"columns\" names no amount: open_balance, invoice_total, net with tax, or line_amount.");
        }
        if (profile.lines() == Lines.RECORD
                && (profile.recordColumn() == null || profile.invoiceRecords().isEmpty())) {
            keys.mistake("\"lines: record\" needs \"record-column\" and \"invoice-records\".");
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(constant))
                .findFirst();
    }

    private static <T> String words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    }
}
