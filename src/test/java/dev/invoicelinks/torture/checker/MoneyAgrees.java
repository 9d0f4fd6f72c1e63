package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.MONEY_AGREES;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was paid, added up from the provider's journal, against the report's own files; and every charge on its own. */
final class MoneyAgrees implements Rule {

    @Override
    public void check(Scene scene, Findings findings) {
        if (scene.newest().isEmpty() || !scene.evidence().settled()) {
            return;
        }
        List<Table.Row> matched = scene.newest().get().matched();
        matched.stream().filter(row -> !row.cell("charge_id").isEmpty()).forEach(row -> charge(scene, row, findings));
        twice(matched, findings);
        listed(scene, matched, findings);
        posted(scene, findings);
        scene.settlements().forEach((number, row) -> settled(scene, number, row, findings));
    }

    private static void charge(Scene scene, Table.Row row, Findings findings) {
        String subject = row.cell("invoice_number") + ", charge " + row.cell("charge_id");
        Charge charge = scene.provider().charge(row.cell("charge_id")).orElse(null);
        if (charge == null || !charge.everPaid()) {
            findings.add(MONEY_AGREES, subject, "booked as paid", "nothing: the provider has no such payment");
            return;
        }
        equal(subject + ", charged", amount(row, "charged"), charge.amountMinor, findings);
        equal(subject + ", returned", amount(row, "refunded"), charge.amountMinor - charge.keptMinor(), findings);
        String day = charge.paidOn(scene.evidence().zone()).toString();
        if (!row.cell("paid_date").equals(day)) {
            findings.add(MONEY_AGREES, subject, "paid on " + row.cell("paid_date"), day);
        }
    }

    private static void twice(List<Table.Row> matched, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : matched) {
            String charge = row.cell("charge_id");
            if (!charge.isEmpty() && !seen.add(charge)) {
                findings.add(MONEY_AGREES, "charge " + charge, "matched twice", "once");
            }
        }
    }

    private static void listed(Scene scene, List<Table.Row> matched, Findings findings) {
        Set<String> named = new HashSet<>();
        matched.forEach(row -> named.add(row.cell("charge_id")));
        for (Table.Row row : scene.newest().orElseThrow().exceptions()) {
            named.addAll(List.of(row.cell("charge_ids").split("[;, ]+")));
        }
        scene.provider().charges().stream()
                .filter(charge -> charge.paid && !named.contains(charge.id))
                .forEach(charge -> findings.add(
                        MONEY_AGREES,
                        "charge " + charge.id,
                        "neither matched nor listed",
                        charge.currency + " " + charge.amountMinor + " in the report"));
    }

    /** By currency and day, over every file of postings: each movement is exported once, and taken back by a reversal. */
    private static void posted(Scene scene, Findings findings) {
        Map<String, Long> posted = new TreeMap<>();
        Map<String, String> days = new TreeMap<>();
        for (Results.Reconciliation reconciliation : scene.results().reconciliations()) {
            for (Table.Row row : reconciliation.postings()) {
                boolean receipt = row.cell("type").equals("receipt");
                if (receipt) {
                    days.putIfAbsent(row.cell("charge_id"), row.cell("posting_date"));
                }
                boolean undoes =
                        row.cell("type").equals("reversal") && row.cell("gross").startsWith("-");
                if (receipt || undoes) {
                    String day = row.cell("currency") + " " + days.getOrDefault(row.cell("charge_id"), "");
                    posted.merge(day, amount(row, "gross"), Long::sum);
                }
            }
        }
        Map<String, Long> paid = new TreeMap<>();
        scene.provider().charges().stream()
                .filter(charge -> charge.paid)
                .forEach(charge -> paid.merge(
                        charge.currency + " " + charge.paidOn(scene.evidence().zone()), charge.amountMinor, Long::sum));
        Set<String> all = new HashSet<>(posted.keySet());
        all.addAll(paid.keySet());
        all.forEach(
                day -> equal("postings of " + day, posted.getOrDefault(day, 0L), paid.getOrDefault(day, 0L), findings));
    }

    /** The word for an invoice must fit what the provider has of its money. */
    private static void settled(Scene scene, String number, Table.Row row, Findings findings) {
        long kept = scene.keptMinor(number);
        long asked = amount(row, "amount_asked");
        String word = row.cell("settlement");
        ResultRow ruling = scene.ruling().get(number);
        // nothing is owed any more of what was withdrawn
        boolean owesNothing = ruling != null && ruling.saysEnded() && kept > 0;
        if (word.equals("overpaid") && kept <= asked && !owesNothing || word.equals("paid") && kept < asked) {
            findings.add(MONEY_AGREES, number, word, "the provider has " + kept + " of " + asked);
        }
        if (word.equals("unpaid") && kept > 0) {
            findings.add(MONEY_AGREES, number, word, "the provider has " + kept + " of " + asked);
        }
    }

    private static void equal(String subject, long seen, long expected, Findings findings) {
        if (seen != expected) {
            findings.add(MONEY_AGREES, subject, "" + seen, expected + " in minor units");
        }
    }

    private static long amount(Table.Row row, String column) {
        return Money.minor(row.cell(column), row.cell("currency")).orElse(0L);
    }
}
