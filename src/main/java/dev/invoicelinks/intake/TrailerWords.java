package dev.invoicelinks.intake;

import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.value.Sighting;
import dev.invoicelinks.intake.value.Writing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says whether a file comes to what it declares about itself. */
final class TrailerWords {

    private final IntakeWords words;

    TrailerWords(IntakeWords words) {
        this.words = words;
    }

    /** What is declared and agrees. */
    List<Finding> agreements(Trailers trailers, Writing writing, int rows) {
        List<Finding> agreements = new ArrayList<>();
        trailers.totals(writing).stream()
                .filter(Trailers.Total::agrees)
                .forEach(total -> agreements.add(finding(total.row(), plain(total.declared()))));
        trailers.counts().stream()
                .filter(count -> count.declared() == rows)
                .forEach(count -> agreements.add(finding(count.row(), String.valueOf(count.declared()))));
        return agreements;
    }

    private Finding finding(int row, String declared) {
        return new Finding(words.say("totals.what"), declared, words.say("totals.AGREES", String.valueOf(row)));
    }

    /** What does not agree, a sentence each. */
    List<String> differences(Trailers trailers, Writing writing, int rows) {
        List<String> differences = new ArrayList<>();
        trailers.totals(writing).stream()
                .filter(total -> !total.agrees())
                .forEach(total -> differences.add(difference(total)));
        trailers.counts().stream()
                .filter(count -> count.declared() != rows)
                .forEach(count -> differences.add(words.say(
                        "totals.COUNT",
                        String.valueOf(count.row()),
                        String.valueOf(count.declared()),
                        String.valueOf(rows))));
        return differences;
    }

    private String difference(Trailers.Total total) {
        BigDecimal read = total.read();
        String sum = (plain(total.declared()) + " " + total.currency()).strip();
        if (read == null) {
            return words.say("totals.UNCLEAR", String.valueOf(total.row()), sum);
        }
        Sighting unread = total.column().firstUnread();
        String said = words.say("totals.SUM", String.valueOf(total.row()), sum, plain(read));
        return unread == null
                ? said
                : said + " "
                        + words.say(
                                "totals.UNREAD",
                                String.valueOf(total.column().unread()),
                                String.valueOf(unread.row()),
                                unread.written());
    }

    private static String plain(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }
}
