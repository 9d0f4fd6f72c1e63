package dev.invoicelinks.intake.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** By which words a column can be told what it means: those of three languages, and the names in the profiles that are there. */
final class FieldWords {

    /** Shorter words stand in too many names. */
    private static final int SHORTEST_PART = 4;

    private static final int EXACT = 1000;
    private static final int PART = 100;

    private final Map<Field, List<String>> words = new EnumMap<>(Field.class);

    FieldWords(List<Profile> profiles) {
        Properties written = read();
        written.stringPropertyNames()
                .forEach(key -> Field.of(key)
                        .ifPresent(field ->
                                put(field, List.of(written.getProperty(key).split("\\|")))));
        profiles.forEach(profile -> profile.columns().forEach((field, names) -> {
            if (words.containsKey(field)) {
                put(field, names);
            }
        }));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream file = FieldWords.class.getResourceAsStream("/intake/field-words.properties")) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file intake/field-words.properties");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words of columns cannot be read", unreadable);
        }
    }

    private void put(Field field, List<String> names) {
        List<String> known = words.computeIfAbsent(field, none -> new ArrayList<>());
        names.stream()
                .map(HeaderText::plain)
                .filter(name -> !known.contains(name))
                .forEach(known::add);
    }

    /** The fields that have words. */
    List<Field> fields() {
        return List.copyOf(words.keySet());
    }

    /** How surely the column's name speaks of the field; 0 when it does not. */
    int likeness(Field field, String column) {
        String plain = HeaderText.plain(column);
        List<String> known = words.getOrDefault(field, List.of());
        int exact = known.indexOf(plain);
        if (exact >= 0) {
            return EXACT - exact;
        }
        for (int place = 0; place < known.size(); place++) {
            String word = known.get(place);
            boolean isWord =
                    word.length() >= SHORTEST_PART || !word.isEmpty() && word.charAt(0) >= 0x0E00 && word.length() > 1;
            if (isWord && plain.contains(word)) {
                return PART - Math.min(place, PART - 1);
            }
        }
        return 0;
    }
}
