package dev.invoicelinks.sandbox.fault;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of one rule, each read once with its bounds; what nobody read is unknown. */
final class RuleFields {

    private final ObjectNode rule;
    private final Set<String> known = new TreeSet<>();

    RuleFields(ObjectNode rule) {
        this.rule = rule;
    }

    Optional<String> text(String name) {
        return said(name).map(value -> {
            if (!value.isString() || value.asString().isBlank()) {
                throw refused(name, value, "text");
            }
            return value.asString();
        });
    }

    boolean flag(String name) {
        return said(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw refused(name, value, "true or false");
                    }
                    return value.asBoolean();
                })
                .orElse(false);
    }

    long whole(String name, long otherwise, long least, long most) {
        return said(name).map(value -> whole(name, value, least, most)).orElse(otherwise);
    }

    /** One number or an array of them. */
    List<Long> wholes(String name, long least, long most) {
        List<Long> numbers = new ArrayList<>();
        said(name).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(number -> numbers.add(whole(name, number, least, most)));
            } else {
                numbers.add(whole(name, value, least, most));
            }
        });
        return numbers;
    }

    private static long whole(String name, JsonNode value, long least, long most) {
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.asLong() < least || value.asLong() > most) {
            throw refused(name, value, "a whole number from " + least + " to " + most);
        }
        return value.asLong();
    }

    /** A share from 0 to 1, in millionths. */
    int millionths(String name, int otherwise) {
        return said(name)
                .map(value -> {
                    if (!value.isNumber() || !isShare(value.decimalValue())) {
                        throw refused(name, value, "a share from 0 to 1, such as 0.05");
                    }
                    return value.decimalValue().movePointRight(6).intValue();
                })
                .orElse(otherwise);
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }

    Duration millis(String name, Duration otherwise, Duration most) {
        return Duration.ofMillis(whole(name, otherwise.toMillis(), 0, most.toMillis()));
    }

    /** A duration such as {@code PT90S}. */
    Optional<Duration> duration(String name, Duration most) {
        return said(name).map(value -> {
            try {
                Duration duration = Duration.parse(value.asString(""));
                if (duration.isNegative() || duration.compareTo(most) > 0) {
                    throw refused(name, value, "a duration up to " + most);
                }
                return duration;
            } catch (DateTimeException unreadable) {
                throw refused(name, value, "a duration such as PT90S");
            }
        });
    }

    /** @throws RuleRefused for a word of the rule that means nothing there */
    void requireAllKnown() {
        rule.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RuleRefused(
                            "\"" + name + "\" means nothing here. This fault knows " + String.join(", ", known) + ".");
                });
    }

    private Optional<JsonNode> said(String name) {
        known.add(name);
        return Optional.ofNullable(rule.get(name)).filter(value -> !value.isNull());
    }

    static RuleRefused refused(String name, JsonNode value, String expected) {
        return new RuleRefused("\"" + name + "\" is " + value + "; it must be " + expected + ".");
    }
}
