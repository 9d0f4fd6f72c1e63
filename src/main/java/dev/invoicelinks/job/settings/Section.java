package dev.invoicelinks.job.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Reads one group of keys into its record, and notes every value that cannot be one instead of giving up at the first. */
final class Section implements BindHandler {

    private final Binder binder;
    private final List<String> problems;
    private final List<String> own = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    Section(Binder binder, List<String> problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** The section's record; empty when a value of it cannot be read, which is then among the problems. */
    <T> Optional<T> read(String name, Class<T> type) {
        own.clear();
        unreadable.clear();
        try {
            T value = binder.bindOrCreate(SettingsFiles.ROOT + name, Bindable.of(type), this);
            problems.addAll(own);
            return own.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (BindException refused) {
            if (own.isEmpty()) {
                own.add(SettingsFiles.ROOT + name + ": " + innermost(refused).getMessage());
            }
            problems.addAll(own);
            return Optional.empty();
        }
    }

    /** The keys whose values the last reading could not use. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        ConfigurationProperty written = context.getConfigurationProperty();
        if (written == null || !written.getName().equals(name)) {
            throw error;
        }
        unreadable.add(name.toString());
        Class<?> type = target.getType().resolve(Object.class);
        String is = name + " is \"" + masked(name, written.getValue()) + "\"";
        own.add(
                type.isEnum()
                        ? is + ": it must be " + words(type) + "."
                        : is + ", which is no " + kind(type) + ". "
                                + innermost(error).getMessage());
        return null;
    }

    private static String masked(ConfigurationPropertyName name, @Nullable Object value) {
        return SettingsFiles.isSecret(name.toString()) ? "***" : String.valueOf(value);
    }

    /** The words that an enum's setting may have, such as {@code single or multiple}. */
    private static String words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" or "));
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Duration" -> "duration such as 30s or 10m";
            case "ZoneId" -> "zone such as Asia/Bangkok";
            case "URI" -> "address";
            default -> type.getSimpleName();
        };
    }

    private static Throwable innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
