package dev.invoicelinks.cli;

import dev.invoicelinks.intake.ControlTotals;
import dev.invoicelinks.intake.FilePreview;
import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.intake.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In live mode the sums that customers will be asked for are confirmed on the command line, so that a wrong file cannot pass unseen. */
final class LiveTotals {

    private final Map<String, String> confirmed;

    LiveTotals(Map<String, String> confirmed) {
        this.confirmed = confirmed;
    }

    /** @throws WrongUse when a live sum is not confirmed, or another sum is */
    void require(Workplace workplace, List<Path> files) {
        if (!workplace.settings().mode().isLive() || files.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> asked = new TreeMap<>();
        for (Path file : files) {
            FilePreview preview = workplace.room(Preview.class).of(file);
            ControlTotals fresh = preview.of(Verdict.NEW);
            fresh.byCurrency().forEach((currency, total) -> asked.merge(currency, total.sum(), BigDecimal::add));
        }
        confirm(asked);
    }

    /** @throws WrongUse when these are not exactly the confirmed sums */
    void confirm(Map<String, BigDecimal> asked) {
        if (!agrees(asked)) {
            throw new WrongUse("These files would ask real customers for " + words(asked, " and ")
                    + ". Look at them with: invoice-links check. Then repeat the command with "
                    + options(asked));
        }
    }

    private boolean agrees(Map<String, BigDecimal> asked) {
        if (!asked.keySet().equals(new TreeMap<>(confirmed).keySet())) {
            return false;
        }
        return asked.entrySet().stream().allMatch(sum -> isSame(sum.getValue(), confirmed.get(sum.getKey())));
    }

    private static boolean isSame(BigDecimal sum, String written) {
        try {
            return sum.compareTo(new BigDecimal(written.replace(",", "").strip())) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static String words(Map<String, BigDecimal> asked, String between) {
        List<String> sums = asked.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().toPlainString())
                .toList();
        return sums.isEmpty() ? "nothing new" : String.join(between, sums);
    }

    private static String options(Map<String, BigDecimal> asked) {
        List<String> options = asked.entrySet().stream()
                .map(sum ->
                        "--confirm-total " + sum.getKey() + "=" + sum.getValue().toPlainString())
                .toList();
        return options.isEmpty() ? "no --confirm-total" : String.join(" ", options);
    }
}
