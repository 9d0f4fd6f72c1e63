package dev.invoicelinks.sandbox.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Which calls a rule means: by method and path, and of those by number or by a draw that only seed and number decide. */
final class Match {

    private static final int ALWAYS = 1_000_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Optional<String> method;
    private final Optional<PathPattern> path;
    private final Set<Long> numbers;
    private final int millionths;
    private final long seed;
    private final long times;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong struck = new AtomicLong();

    /** @throws RuleRefused when a word cannot be read */
    Match(RuleFields fields) {
        method = fields.text("method").map(name -> name.toUpperCase(Locale.ROOT));
        path = fields.text("path").map(Match::pattern);
        numbers = new TreeSet<>(fields.wholes("nth", 1, Integer.MAX_VALUE));
        millionths = fields.millionths("probability", ALWAYS);
        seed = fields.whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        times = fields.whole("times", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    }

    private static PathPattern pattern(String written) {
        try {
            return PathPatternParser.defaultInstance.parse(written);
        } catch (PatternParseException unreadable) {
            throw new RuleRefused(
                    "\"path\" is \"" + written + "\"; it must be a path such as /links, /links/* or /links/**.");
        }
    }

    /** True when this call meets the fault; every call of that method and path is counted. */
    boolean takes(String calledMethod, String calledPath) {
        if (method.isPresent() && !method.get().equals(calledMethod)) {
            return false;
        }
        if (path.isPresent() && !path.get().matches(PathContainer.parsePath(calledPath))) {
            return false;
        }
        return isMeant(seen.incrementAndGet()) && struck.getAndUpdate(Match::oneMore) < times;
    }

    private boolean isMeant(long number) {
        boolean drawn = new SplittableRandom(seed + number * GOLDEN).nextInt(ALWAYS) < millionths;
        return drawn && (numbers.isEmpty() || numbers.contains(number));
    }

    private static long oneMore(long count) {
        return count == Long.MAX_VALUE ? count : count + 1;
    }

    long seen() {
        return seen.get();
    }

    long struck() {
        return Math.min(times, struck.get());
    }
}
