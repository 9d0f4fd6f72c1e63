package dev.invoicelinks.torture.checker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product reports: one folder a file, one a reconciliation. */
record Results(List<FileResult> files, List<Reconciliation> reconciliations) {

    static Results read(Path folder) {
        List<FileResult> files = new ArrayList<>();
        List<Reconciliation> reconciliations = new ArrayList<>();
        for (Path summary : Folder.files(folder)) {
            if (summary.endsWith("summary.json")) {
                JsonNode said = JsonMapper.shared().readTree(Folder.text(summary));
                if (Files.exists(summary.resolveSibling("matched.csv"))) {
                    reconciliations.add(new Reconciliation(summary.getParent(), said));
                } else {
                    files.add(FileResult.read(summary.getParent(), said));
                }
            }
        }
        files.sort(Comparator.comparingLong(FileResult::run));
        reconciliations.sort(Comparator.comparingLong(Reconciliation::run));
        return new Results(files, reconciliations);
    }

    /** The results of one file. */
    record FileResult(Path folder, JsonNode summary, List<ResultRow> rows, Set<String> rejected) {

        private static FileResult read(Path folder, JsonNode summary) {
            return new FileResult(
                    folder,
                    summary,
                    Table.read(folder.resolve("result.csv")).rows().stream()
                            .map(ResultRow::new)
                            .toList(),
                    Table.read(folder.resolve("rejected.csv")).rows().stream()
                            .map(row -> row.cell("invoice_number"))
                            .collect(Collectors.toSet()));
        }

        long run() {
            return summary.path("run").asLong();
        }

        String sha256() {
            return summary.path("files").path(0).path("sha256").asString("");
        }

        boolean wasAccepted() {
            return summary.path("files").path(0).path("outcome").asString("").equals("accepted");
        }

        long count(String bucket) {
            return summary.path(bucket).asLong(-1);
        }
    }

    /** The files of one reconciliation. */
    record Reconciliation(Path folder, JsonNode summary) {

        long run() {
            return summary.path("run").asLong();
        }

        List<Table.Row> matched() {
            return Table.read(folder.resolve("matched.csv")).rows();
        }

        List<Table.Row> exceptions() {
            return Table.read(folder.resolve("exceptions.csv")).rows();
        }

        List<Table.Row> postings() {
            return Table.read(folder.resolve("postings.csv")).rows();
        }
    }
}
