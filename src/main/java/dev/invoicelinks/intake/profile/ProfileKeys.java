package dev.invoicelinks.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of a profile as they are written; whatever is wrong with one is gathered, so that all is told at once. */
final class ProfileKeys {

    private final Map<?, ?> written;
    private final List<String> mistakes = new ArrayList<>();

    ProfileKeys(Map<?, ?> written) {
        this.written = written;
    }

    List<String> mistakes() {
        return mistakes;
    }

    void mistake(String sentence) {
        mistakes.add(sentence);
    }

    /** Every key but these is a mistake. */
    void only(List<String> known) {
        for (Object key : written.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                mistake("\"" + key + "\" is no key of a profile; those are " + String.join(", ", known) + ".");
            }
        }
    }

    /** The text; null when there is none. */
    @Nullable
    String text(String key) {
        Object value = written.get(key);
        if (value == null || isScalar(value)) {
            return value == null ? null : String.valueOf(value).strip();
        }
        mistake("\"" + key + "\" must be one word or sentence.");
        return null;
    }

    /** One of a few words; null when there is none. */
    <T> @Nullable T choice(String key, Function<String, Optional<T>> known, String words) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        T chosen = known.apply(text).orElse(null);
        if (chosen == null) {
            mistake("\"" + key + ": " + text + "\" is not known; write " + words + ".");
        }
        return chosen;
    }

    /** One text or several; empty when there is none. */
    List<String> texts(String key) {
        return texts(key, written.get(key));
    }

    private List<String> texts(String key, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (isScalar(value)) {
            return List.of(String.valueOf(value).strip());
        }
        if (value instanceof List<?> list && list.stream().allMatch(ProfileKeys::isScalar)) {
            return list.stream().map(entry -> String.valueOf(entry).strip()).toList();
        }
        mistake("\"" + key + "\" must be a text or a list of texts in [ ].");
        return List.of();
    }

    /** Keys below a key, each with one text or several. */
    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        below(key).forEach((name, value) -> lists.put(name, texts(key + ": " + name, value)));
        return lists;
    }

    /** Keys below a key, each with more keys below it. */
    Map<String, ProfileKeys> groups(String key) {
        Map<String, ProfileKeys> groups = new LinkedHashMap<>();
        below(key).forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                groups.put(name, new ProfileKeys(map));
            } else {
                mistake("\"" + key + ": " + name + "\" must have keys below it.");
            }
        });
        return groups;
    }

    /** All its keys, each with one text or several. */
    Map<String, List<String>> all() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        written.forEach((name, value) -> lists.put(String.valueOf(name), texts(String.valueOf(name), value)));
        return lists;
    }

    private Map<String, Object> below(String key) {
        Map<String, Object> below = new LinkedHashMap<>();
        Object value = written.get(key);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> below.put(String.valueOf(name), entry == null ? "" : entry));
        } else if (value != null) {
            mistake("\"" + key + "\" must have keys below it.");
        }
        return below;
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
