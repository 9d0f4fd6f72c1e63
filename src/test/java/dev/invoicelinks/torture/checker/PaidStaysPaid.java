package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.PAID_STAYS_PAID;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Between two reports, and at the provider: what is paid is not asked for again. */
final class PaidStaysPaid implements Rule {

    /** A payment in the last moment may cross the order to end its link; a longer one was known. */
    private static final Duration CROSSING = Duration.ofHours(1);

    private static final Set<String> PAID = Set.of("paid", "overpaid", "settled by withholding");

    @Override
    public void check(Scene scene, Findings findings) {
        betweenReports(scene, findings);
        askedAgain(scene, findings);
        scene.provider().deletedThoughUsed().forEach((link, line) -> {
            boolean paid = scene.provider().charges().stream()
                    .anyMatch(charge -> charge.linkId.equals(link.id)
                            && charge.paidSequence < link.deleted
                            && charge.firstReturn > link.deleted);
            if (paid && Duration.between(link.usedAt, line.at()).compareTo(CROSSING) > 0) {
                findings.add(PAID_STAYS_PAID, link.number, link + " was deleted long after it was paid", "kept");
            }
        });
    }

    private static void betweenReports(Scene scene, Findings findings) {
        Map<String, String> paid = new HashMap<>();
        for (Results.Reconciliation reconciliation : scene.results().reconciliations()) {
            for (Table.Row row : reconciliation.matched()) {
                String number = row.cell("invoice_number");
                String word = row.cell("settlement");
                if (PAID.contains(word)) {
                    paid.put(number, reconciliation.folder().getFileName().toString());
                } else if (word.equals("unpaid") && paid.containsKey(number) && !wentBack(scene, number, Link.NEVER)) {
                    findings.add(
                            PAID_STAYS_PAID,
                            number,
                            "unpaid in " + reconciliation.folder().getFileName() + ", paid in " + paid.remove(number),
                            "paid: nothing went back");
                }
            }
        }
    }

    private static void askedAgain(Scene scene, Findings findings) {
        scene.provider().byNumber().forEach((number, links) -> {
            for (Link again : links) {
                boolean wasPaid =
                        links.stream().anyMatch(link -> link.used < again.created && coversAll(scene, number, link));
                if (wasPaid && !again.multiple && !wentBack(scene, number, again.created)) {
                    findings.add(PAID_STAYS_PAID, number, again + " asks again for what was paid", "no further link");
                }
            }
        });
    }

    private static boolean coversAll(Scene scene, String number, Link paid) {
        return !paid.multiple
                && scene.rowsOf(number)
                        .flatMap(row -> row.amountMinor().stream())
                        .allMatch(amount -> amount <= paid.amountMinor);
    }

    /** True when money of that invoice went back before this line. */
    private static boolean wentBack(Scene scene, String number, long before) {
        List<String> ids = scene.linksOf(number).stream().map(link -> link.id).toList();
        return scene.provider().charges().stream()
                .anyMatch(charge -> ids.contains(charge.linkId) && charge.firstReturn < before);
    }
}
