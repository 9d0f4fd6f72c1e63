package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.EVERY_ROW_ONCE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The result of a file holds its rows, all of them and each once; its summary counts the same. */
final class EveryRowOnce implements Rule {

    private static final List<String> BUCKETS =
            List.of("created", "known", "held", "skipped", "rejected", "unresolved", "pending");

    @Override
    public void check(Scene scene, Findings findings) {
        Set<String> contents = new HashSet<>();
        for (InputFile file : scene.inputs()) {
            if (!file.rows().isEmpty() && contents.add(file.sha256())) {
                List<Results.FileResult> of = scene.results().files().stream()
                        .filter(result -> result.sha256().equals(file.sha256()))
                        .toList();
                if (of.isEmpty()) {
                    findings.add(
                            EVERY_ROW_ONCE, file.path().getFileName() + "", "no results", "a row for each of its rows");
                }
                of.forEach(result -> rows(file, result, findings));
            }
        }
    }

    private static void rows(InputFile file, Results.FileResult result, Findings findings) {
        String name = result.folder().getFileName().toString();
        Map<Integer, ResultRow> byPlace = new HashMap<>();
        for (ResultRow row : result.rows()) {
            if (byPlace.put(row.place(), row) != null) {
                findings.add(EVERY_ROW_ONCE, name + " row " + row.place(), "twice", "once");
            }
        }
        for (InputFile.InputRow input : file.rows()) {
            ResultRow row = byPlace.remove(input.row().place());
            if (row == null || !row.number().equals(input.number())) {
                findings.add(
                        EVERY_ROW_ONCE,
                        name + " row " + input.row().place(),
                        row == null ? "nothing" : "the row of " + row.number(),
                        "the row of " + input.number());
            } else if (result.wasAccepted()
                    && row.status().equals("rejected")
                    && !result.rejected().contains(input.number())) {
                findings.add(EVERY_ROW_ONCE, name + " " + input.number(), "rejected", "a row of rejected.csv, too");
            }
        }
        byPlace.values()
                .forEach(row -> findings.add(
                        EVERY_ROW_ONCE, name + " row " + row.place(), "the row of " + row.number(), "no such row"));
        sums(result, name, findings);
    }

    private static void sums(Results.FileResult result, String name, Findings findings) {
        long read = result.count("read");
        long counted = BUCKETS.stream().mapToLong(result::count).sum();
        if (read != counted) {
            findings.add(EVERY_ROW_ONCE, name + " summary", counted + " counted", read + " read");
        }
    }
}
