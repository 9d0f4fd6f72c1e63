package dev.invoicelinks.report.reconciled;

import dev.invoicelinks.report.CsvFile;
import dev.invoicelinks.report.ReconcileReports;
import dev.invoicelinks.report.WholeFile;
import dev.invoicelinks.report.cases.CaseWords;
import dev.invoicelinks.report.cases.Cases;
import dev.invoicelinks.report.cases.CasesCsv;
import dev.invoicelinks.report.posting.PostingFiles;
import dev.invoicelinks.report.posting.Postings;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that a reconciliation leaves for people and accounting systems, into a folder of its own. */
public final class ReconcileReport implements ReconcileReports {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int MOST_LISTED = 10;

    private final Cases cases;
    private final Postings postings;
    private final ReconciledBooks books;
    private final ReportFolders folders;
    private final String language;

    /** @param language ISO 639-1 of everything that people read */
    public ReconcileReport(
            Cases cases, Postings postings, ReconciledBooks books, ReportFolders folders, String language) {
        this.cases = cases;
        this.postings = postings;
        this.books = books;
        this.folders = folders;
        this.language = language;
    }

    /** Takes the cases up, exports what is to be booked, and writes every file: the same run writes the same postings into the same folder. */
    @Override
    public Path write(Run run, LocalDate asOf, List<String> troubles) {
        Path folder = folders.of(run, asOf);
        cases.refresh(run, asOf);
        postings.post(run, asOf);
        List<String> files = tables(run, asOf, folder);
        Figures figures = books.figures().of(run, asOf);
        long needing = cases.open(run.merchant());
        WholeFile.writeText(
                folder.resolve("summary.json"),
                StandardCharsets.UTF_8,
                writer -> writer.write(JSON.writeValueAsString(FiguresJson.of(figures, needing, files)) + "\n"));
        ReportPage.Beside beside = new ReportPage.Beside(
                cases.firstOpen(run.merchant(), MOST_LISTED),
                needing,
                books.ageing().overdue(run.merchant(), MOST_LISTED),
                files,
                troubles);
        String page = new ReportPage(language).of(figures, beside);
        WholeFile.writeText(folder.resolve("report.html"), StandardCharsets.UTF_8, writer -> writer.write(page));
        return folder;
    }

    private List<String> tables(Run run, LocalDate asOf, Path folder) {
        Merchant merchant = run.merchant();
        JdbcTables tables = books.tables();
        CsvFile.write(folder.resolve("matched.csv"), JdbcTables.MATCHED, rows -> tables.matched(merchant, rows));
        new CasesCsv(cases, CaseWords.in(language)).write(merchant, asOf, folder.resolve("exceptions.csv"));
        CsvFile.write(
                folder.resolve("ageing.csv"),
                Ageing.COLUMNS,
                rows -> books.ageing().byCustomer(merchant, rows));
        CsvFile.write(
                folder.resolve("transfers.csv"), JdbcTables.TRANSFERS, rows -> tables.transfers(merchant, asOf, rows));
        List<String> files = new ArrayList<>(List.of("matched.csv", "exceptions.csv", "ageing.csv", "transfers.csv"));
        files.addAll(new PostingFiles(postings).write(run, folder));
        files.add("summary.json");
        return files;
    }
}
