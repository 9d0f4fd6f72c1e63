package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.run.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object, read with tolerance for older API versions; what is odd is noted, and only what leaves no record to make is refused. */
final class Fields {

    static final int LONGEST_ID = 64;

    private static final Pattern ID = Pattern.compile("[a-z]{3,5}(_test)?_[0-9a-zA-Z]+");
    private static final int LONGEST_CURRENCY = 8;
    private static final int LONGEST_WORD = 40;

    /** Beyond this no sum of some charges would be sure to be right; a thousand times what any account takes. */
    private static final long MOST_MINOR = 100_000_000_000_000_000L;

    private final JsonNode node;
    private final List<String> oddities = new ArrayList<>();

    /** @throws Unusable when it is another object */
    Fields(JsonNode node, String object) {
        this.node = node;
        if (!node.path("object").asString("").equals(object)) {
            throw new Unusable("it is no " + object + " object");
        }
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    List<String> oddities() {
        return List.copyOf(oddities);
    }

    void odd(String what) {
        oddities.add(what);
    }

    String id() {
        String id = node.path("id").asString("");
        if (!isId(id)) {
            throw new Unusable("it has no id");
        }
        return id;
    }

    /** An id, or the id of the object that stands there whole; null when there is none. */
    @Nullable
    String idOf(String name) {
        JsonNode field = node.path(name);
        String id = field.isObject() ? field.path("id").asString("") : field.asString("");
        if (id.isEmpty() && (field.isNull() || field.isMissingNode())) {
            return null;
        }
        if (!isId(id)) {
            odd(name + " is no id");
            return null;
        }
        return id;
    }

    String requiredIdOf(String name) {
        String id = idOf(name);
        if (id == null) {
            throw new Unusable("it names no " + name);
        }
        return id;
    }

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /** A word in lower case, cut to what a column takes; empty when it is not there. */
    String word(String name) {
        return OneLine.of(node.path(name).asString("").toLowerCase(Locale.ROOT), LONGEST_WORD);
    }

    @Nullable
    String text(String name, int longest) {
        String text = OneLine.of(node.path(name).asString(""), longest);
        return text.isEmpty() ? null : text;
    }

    /** False when the field is not there; what is neither true nor false is noted and counts as false. */
    boolean flag(String name) {
        JsonNode field = node.path(name);
        if (!field.isBoolean() && !field.isNull() && !field.isMissingNode()) {
            odd(name + " is neither true nor false");
        }
        return field.isBoolean() && field.booleanValue();
    }

    boolean requiredFlag(String name) {
        if (!node.path(name).isBoolean()) {
            throw new Unusable(name + " is missing");
        }
        return node.path(name).booleanValue();
    }

    long minor(String name) {
        Long minor = optionalMinor(name);
        if (minor == null) {
            throw new Unusable("the " + name + " is missing");
        }
        return minor;
    }

    /** Whole minor units; null when the field is not there. */
    @Nullable
    Long optionalMinor(String name) {
        JsonNode field = node.path(name);
        if (field.isNull() || field.isMissingNode()) {
            return null;
        }
        if (!field.isIntegralNumber() || !field.canConvertToLong()) {
            odd(name + " is no whole number");
            return null;
        }
        if (Math.abs(field.longValue()) > MOST_MINOR || field.longValue() == Long.MIN_VALUE) {
            odd(name + " is more than any charge can be");
            return null;
        }
        return field.longValue();
    }

    /** Minor units, zero when the field is not there. */
    long minorOrZero(String name) {
        Long minor = optionalMinor(name);
        return minor == null ? 0 : minor;
    }

    /** An amount with its currency; a currency that is none of ISO 4217 is kept and noted. */
    StatedAmount amount() {
        return new StatedAmount(currency("currency"), minor("amount"));
    }

    /** The amount in the currency of settlement; the amount itself where none is stated. */
    StatedAmount funding(StatedAmount amount) {
        Long minor = optionalMinor("funding_amount");
        String code = word("funding_currency");
        return minor == null || code.isEmpty() ? amount : new StatedAmount(currency("funding_currency"), minor);
    }

    private String currency(String name) {
        String code = OneLine.of(node.path(name).asString("").toUpperCase(Locale.ROOT));
        if (code.isEmpty() || code.length() > LONGEST_CURRENCY) {
            throw new Unusable("the " + name + " is missing");
        }
        if (new StatedAmount(code, 0).money().isEmpty()) {
            odd(name + " " + code + " is unknown");
        }
        return code;
    }

    Instant created() {
        Instant created = time("created_at", "created");
        if (created == null) {
            throw new Unusable("created_at is missing");
        }
        return created;
    }

    /** The first of these that holds a time; null when none does. */
    @Nullable
    Instant time(String... names) {
        for (String name : names) {
            String written = node.path(name).asString("");
            if (!written.isEmpty()) {
                return instant(name, written);
            }
        }
        return null;
    }

    private @Nullable Instant instant(String name, String written) {
        try {
            return StatedTime.of(written);
        } catch (DateTimeException malformed) {
            odd(name + " is no time");
            return null;
        }
    }

    /** No record can be made of the object; the message names no person. */
    static final class Unusable extends RuntimeException {

        Unusable(String message) {
            super(message);
        }
    }
}
