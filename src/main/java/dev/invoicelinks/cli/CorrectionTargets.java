package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Selection;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.run.Merchant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which invoices a correction is about, as a person names them: by their numbers, the run or file that brought them, or the customer. */
final class CorrectionTargets {

    @Parameters(
            paramLabel = "INVOICE|RUN|FILE",
            arity = "0..*",
            description = "Invoice numbers; or a run's number or a file's name, for all invoices that it brought")
    private List<String> names = new ArrayList<>();

    @Option(names = "--invoice", paramLabel = "NUMBER", description = "This invoice, where a run has the same number")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--run", paramLabel = "N", description = "All invoices that this run's files brought")
    private List<Long> runs = new ArrayList<>();

    @Option(names = "--file", paramLabel = "NAME", description = "All invoices that files of this name brought")
    private List<String> files = new ArrayList<>();

    @Option(names = "--customer", paramLabel = "ID", description = "All invoices of this customer")
    private List<String> customers = new ArrayList<>();

    /**
     * The invoices that are named.
     *
     * @throws WrongUse when nothing is named, a name means nothing, or more than one thing
     */
    List<Affected> in(Corrections corrections, Merchant merchant) {
        if (Stream.of(names, numbers, runs, files, customers).allMatch(Collection::isEmpty)) {
            throw new WrongUse("Say which invoices: their numbers, a run, a file, or --customer.");
        }
        Map<Long, Affected> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Search search = new Search(corrections, merchant, found, unknown);
        names.forEach(search::named);
        numbers.forEach(number -> search.add(number, byNumber(number)));
        runs.forEach(run -> search.add("run " + run, byRun(run)));
        files.forEach(file -> search.add(file, byFile(file)));
        customers.forEach(customer -> search.add("customer " + customer, byCustomer(customer)));
        if (!unknown.isEmpty()) {
            throw new WrongUse("The books know no invoice of: " + String.join(", ", unknown)
                    + ". Look at what there is with: invoice-links list. Nothing was changed.");
        }
        return List.copyOf(found.values());
    }

    private static Selection byNumber(String text) {
        return new Selection(List.of(InvoiceNumber.canonical(text).value()), List.of(), List.of(), List.of());
    }

    private static Selection byRun(long run) {
        return new Selection(List.of(), List.of(run), List.of(), List.of());
    }

    private static Selection byFile(String name) {
        return new Selection(
                List.of(), List.of(), List.of(String.valueOf(Path.of(name).getFileName())), List.of());
    }

    private static Selection byCustomer(String id) {
        return new Selection(List.of(), List.of(), List.of(), List.of(id));
    }

    /** Looks names up in the books. */
    private record Search(Corrections corrections, Merchant merchant, Map<Long, Affected> found, List<String> unknown) {

        void add(String name, Selection selection) {
            List<Affected> invoices = corrections.find(merchant, selection);
            if (invoices.isEmpty()) {
                unknown.add(name);
            }
            invoices.forEach(it -> found.put(it.id(), it));
        }

        /** A bare name is a number, a run or a file; never silently one of two. */
        void named(String name) {
            Map<String, List<Affected>> meanings = new LinkedHashMap<>();
            meanings.put("--invoice", corrections.find(merchant, byNumber(name)));
            if (name.matches("\\d{1,15}")) {
                meanings.put("--run", corrections.find(merchant, byRun(Long.parseLong(name))));
            }
            meanings.put("--file", corrections.find(merchant, byFile(name)));
            meanings.values().removeIf(List::isEmpty);
            if (meanings.isEmpty()) {
                unknown.add(name);
            } else if (meanings.size() > 1) {
                throw new WrongUse(name + " may mean more than one thing. Say which: "
                        + String.join(" or ", meanings.keySet()) + " " + name + ". Nothing was changed.");
            }
            meanings.values().forEach(invoices -> invoices.forEach(it -> found.put(it.id(), it)));
        }
    }
}
