package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.NOTHING_UNLISTED;

import java.util.List;
import java.util.Set;

/** Whatever takes money is in the report; whatever the report leaves open is in its counts. */
final class NothingUnlisted implements Rule {

    @Override
    public void check(Scene scene, Findings findings) {
        Set<String> listed = scene.exceptions();
        for (String number : scene.numbers()) {
            ResultRow row = scene.ruling().get(number);
            List<Link> live = scene.linksOf(number).stream()
                    .filter(link -> link.takesMoneyAtTheEnd(scene.journal().end()))
                    .toList();
            boolean named = row != null
                    && (row.saysOpen()
                            || row.saysWaiting()
                            || live.stream().allMatch(link -> link.id.equals(row.linkId())));
            boolean ours = !scene.rowsOf(number).toList().isEmpty();
            if (ours && !live.isEmpty() && !named && !listed.contains(number)) {
                findings.add(NOTHING_UNLISTED, number, live + " takes money", "to be named by the report");
            }
        }
        scene.results().files().forEach(result -> counted(result, findings));
    }

    private static void counted(Results.FileResult result, Findings findings) {
        long open = result.rows().stream()
                .filter(row -> row.saysOpen() && !row.saysUntried())
                .map(ResultRow::number)
                .distinct()
                .count();
        if (open > result.count("unresolved")) {
            findings.add(
                    NOTHING_UNLISTED,
                    result.folder().getFileName() + "",
                    result.count("unresolved") + " unresolved in the summary",
                    "at least " + open);
        }
    }
}
