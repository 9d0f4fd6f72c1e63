package dev.invoicelinks.sandbox.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** The rules that hold now, in the order they were set; of those that take a call, the first one strikes. None at the start. */
public final class Faults {

    private static final int MOST_RULES = 100;

    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final Surroundings around;

    Faults(Surroundings around) {
        this.around = around;
    }

    /**
     * Sets a rule.
     *
     * @return the rule as it is listed
     * @throws RuleRefused for one that cannot be followed
     */
    public Map<String, Object> add(ObjectNode asked) {
        if (rules.size() == MOST_RULES) {
            throw new RuleRefused("There are " + MOST_RULES + " rules already. Remove some first.");
        }
        FaultRule rule = FaultRule.of("fault_" + ids.incrementAndGet(), asked);
        rules.add(rule);
        return rule.shown();
    }

    /**
     * Sets the rules of a file, which is a JSON array of them; how many.
     *
     * @throws RuleRefused when the file cannot be read, or a rule cannot be followed
     */
    public int add(Path file) {
        List<ObjectNode> asked = FaultFile.rules(file);
        asked.forEach(this::add);
        return asked.size();
    }

    public List<Map<String, Object>> list() {
        return rules.stream().map(FaultRule::shown).toList();
    }

    /** Removes a rule; calls that are held are let go. False: there is none with this id. */
    public boolean remove(String id) {
        boolean removed = rules.removeIf(rule -> rule.id().equals(id));
        if (removed) {
            around.holding().release();
        }
        return removed;
    }

    /** Removes every rule, lets held calls go, forgets late work, and listens again. */
    public void clear() {
        rules.clear();
        around.holding().release();
        around.late().clear();
        around.wire().resetNext(0);
        around.wire().listen();
    }

    Optional<FaultRule> meeting(String method, String path) {
        for (FaultRule rule : rules) {
            if (rule.match().takes(method, path)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    boolean areNone() {
        return rules.isEmpty();
    }

    Surroundings around() {
        return around;
    }
}
