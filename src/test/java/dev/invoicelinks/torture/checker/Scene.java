package dev.invoicelinks.torture.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was read, put beside each other.
 *
 * @param ruling the row that decides about each invoice: the newest that was not refused or set aside, else the newest
 */
record Scene(
        Evidence evidence,
        Journal journal,
        Provider provider,
        List<Message> messages,
        List<InputFile> inputs,
        Results results,
        Map<String, ResultRow> ruling) {

    static Scene read(Evidence evidence) {
        Journal journal = Journal.read(evidence.journal());
        Results results = Results.read(evidence.results());
        return new Scene(
                evidence,
                journal,
                new Provider(journal),
                Folder.files(evidence.mail()).stream()
                        .filter(Scene::isMessage)
                        .map(Message::read)
                        .toList(),
                evidence.inputs().stream().map(InputFile::read).toList(),
                results,
                ruling(results));
    }

    private static boolean isMessage(java.nio.file.Path file) {
        return file.toString().endsWith(".eml") || file.toString().endsWith(".txt");
    }

    private static Map<String, ResultRow> ruling(Results results) {
        Map<String, ResultRow> ruling = new LinkedHashMap<>();
        for (Results.FileResult file : results.files()) {
            for (ResultRow row : file.rows()) {
                ruling.merge(row.number(), row, (before, now) -> now.rules() || !before.rules() ? now : before);
            }
        }
        return ruling;
    }

    /** Every number that a file, the report or the provider knows. */
    SortedSet<String> numbers() {
        SortedSet<String> numbers = new TreeSet<>(ruling.keySet());
        provider.links().forEach(link -> numbers.add(link.number));
        return numbers;
    }

    List<Link> linksOf(String number) {
        return provider.links().stream()
                .filter(link -> link.number.equals(number))
                .toList();
    }

    /** Every row that says something of this invoice. */
    Stream<InputFile.InputRow> rowsOf(String number) {
        return inputs.stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> row.number().equals(number));
    }

    Optional<Results.Reconciliation> newest() {
        List<Results.Reconciliation> all = results.reconciliations();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** How the newest reconciliation says each invoice stands. */
    Map<String, Table.Row> settlements() {
        Map<String, Table.Row> rows = new TreeMap<>();
        newest().ifPresent(it -> it.matched().forEach(row -> rows.putIfAbsent(row.cell("invoice_number"), row)));
        return rows;
    }

    /** True when the newest file that names the invoice says why it waits for a person. */
    boolean waits(String number) {
        return results.files().stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> row.number().equals(number))
                .reduce((before, newest) -> newest)
                .filter(row -> row.saysWaiting() && !row.reason().isEmpty())
                .isPresent();
    }

    /** The invoices that the newest reconciliation lists as exceptions. */
    Set<String> exceptions() {
        return newest().stream()
                .flatMap(it -> it.exceptions().stream())
                .map(row -> row.cell("invoice_number"))
                .collect(Collectors.toSet());
    }

    /** Where in the journal a message arrived; empty when its time cannot be held against it. */
    Optional<Long> arrival(Message message) {
        return message.after()
                .or(() -> journal.clockWasMoved()
                        ? Optional.empty()
                        : Optional.of(journal.sequenceAt(message.laidDownAt())));
    }

    /** What the provider has of an invoice's money. */
    long keptMinor(String number) {
        List<String> ids =
                new ArrayList<>(linksOf(number).stream().map(link -> link.id).toList());
        return provider.charges().stream()
                .filter(charge -> ids.contains(charge.linkId))
                .mapToLong(Charge::keptMinor)
                .sum();
    }
}
