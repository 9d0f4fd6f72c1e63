package dev.invoicelinks.sandbox.control;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Which share of the customers does what.
 *
 * @param millionths of each behaviour; together at most a million
 */
record Mix(Map<Behaviour, Integer> millionths) {

    private static final int ALL = 1_000_000;

    /** @throws ControlRefused for what is no mix */
    static Mix of(JsonNode asked) {
        Map<Behaviour, Integer> shares = new EnumMap<>(Behaviour.class);
        for (Map.Entry<String, JsonNode> share : asked.properties()) {
            Behaviour behaviour = Behaviour.named(share.getKey())
                    .orElseThrow(() -> new ControlRefused("\"" + share.getKey()
                            + "\" is nothing that customers do; they do " + String.join(", ", words()) + "."));
            shares.put(behaviour, millionths(share.getKey(), share.getValue()));
        }
        int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (shares.isEmpty() || sum > ALL) {
            throw new ControlRefused(
                    "\"mix\" must name shares that are 1 together at most, such as {\"paid\":0.7,\"failed\":0.1}.");
        }
        return new Mix(shares);
    }

    private static Iterable<String> words() {
        Map<String, Behaviour> words = new TreeMap<>();
        for (Behaviour behaviour : Behaviour.values()) {
            words.put(behaviour.word(), behaviour);
        }
        return words.keySet();
    }

    private static int millionths(String name, JsonNode share) {
        if (!share.isNumber()
                || share.decimalValue().signum() < 0
                || share.decimalValue().compareTo(BigDecimal.ONE) > 0) {
            throw new ControlRefused("The share of \"" + name + "\" is " + share + "; it must be from 0 to 1.");
        }
        return share.decimalValue().movePointRight(6).intValue();
    }

    Behaviour drawn(SplittableRandom random) {
        int drawn = random.nextInt(ALL);
        for (Map.Entry<Behaviour, Integer> share : millionths.entrySet()) {
            drawn -= share.getValue();
            if (drawn < 0) {
                return share.getKey();
            }
        }
        return Behaviour.AWAY;
    }
}
