package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What whoever wrote the file says it comes to, in a control file beside it with lines such as {@code count=24}, {@code sum.THB=1250.50} and
 * {@code hash_total=300}.
 *
 * @param sums in whole units by ISO 4217 code
 */
public record DeclaredTotals(
        @Nullable Long count,
        Map<String, BigDecimal> sums,
        @Nullable Long hashTotal) {

    private static final int MAX_LINES = 1000;
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<key>count|hash_total)=(?<whole>[0-9]{1,18})|sum\\.(?<currency>[A-Z]{3})=(?<sum>[0-9]{1,24}(?:\\.[0-9]{1,4})?))");

    public DeclaredTotals {
        sums = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    /**
     * Reads a control file; empty lines and those that begin with {@code #} say nothing.
     *
     * @param shown the file it belongs to, for messages
     * @throws FileRefused with the line that is not understood
     */
    static DeclaredTotals read(Path shown, Path control) {
        try {
            return of(shown, Files.readAllLines(control));
        } catch (CharacterCodingException notText) {
            throw new FileRefused(shown, "Its control file is not written in UTF-8.", "Write it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The control file of " + shown + " cannot be read", unreadable);
        }
    }

    private static DeclaredTotals of(Path shown, List<String> lines) {
        Long count = null;
        Long hash = null;
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            String line =
                    lines.get(place).replace("\uFEFF", "").replace(" ", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher said = LINE.matcher(line.replace(" ", ""));
            if (!said.matches() || place >= MAX_LINES) {
                throw notUnderstood(shown, place + 1, line);
            }
            if (said.group("currency") != null) {
                sums.put(said.group("currency"), new BigDecimal(said.group("sum")));
            } else if (said.group("key").equals("count")) {
                count = Long.valueOf(said.group("whole"));
            } else {
                hash = Long.valueOf(said.group("whole"));
            }
        }
        return new DeclaredTotals(count, sums, hash);
    }

    private static FileRefused notUnderstood(Path shown, int line, String text) {
        return new FileRefused(
                shown,
                "Line " + line + " of its control file, \"" + text.substring(0, Math.min(text.length(), 80))
                        + "\", is not understood.",
                "Write count=, sum.THB= (each currency of the file) or hash_total=, a plain number behind it.");
    }

    /** Where what was read does not agree, such as {@code sum.THB 1250.50 declared, 1200.50 read}; empty when all agrees. */
    public List<String> differences(ControlTotals read) {
        List<String> differences = new ArrayList<>();
        if (count != null && count != read.count()) {
            differences.add("count " + count + " declared, " + read.count() + " read");
        }
        sums.forEach((currency, sum) -> {
            CurrencyTotal total = read.byCurrency().get(currency);
            BigDecimal found = total == null ? BigDecimal.ZERO : total.sum();
            if (found.compareTo(sum) != 0) {
                differences.add("sum." + currency + " " + sum.toPlainString() + " declared, " + found.toPlainString()
                        + " read");
            }
        });
        addUndeclared(differences, read);
        if (hashTotal != null && hashTotal != read.hashTotal()) {
            differences.add("hash_total " + hashTotal + " declared, " + read.hashTotal() + " read");
        }
        return differences;
    }

    private void addUndeclared(List<String> differences, ControlTotals read) {
        if (sums.isEmpty()) {
            return;
        }
        read.byCurrency().forEach((currency, total) -> {
            if (!sums.containsKey(currency)) {
                differences.add(
                        "sum." + currency + " not declared, " + total.sum().toPlainString() + " read");
            }
        });
    }

    /** @throws FileRefused when anything does not agree */
    void refuseUnlessAgreed(Path shown, ControlTotals read) {
        List<String> differences = differences(read);
        if (!differences.isEmpty()) {
            throw new FileRefused(
                    shown,
                    "It does not come to what its control file declares: " + String.join("; ", differences) + ".",
                    "Nothing of it was taken. Export both again, or correct the one that is wrong.");
        }
    }
}
