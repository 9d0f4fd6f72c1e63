package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.intake.damage.CleanFile;
import dev.invoicelinks.intake.damage.Damages;
import dev.invoicelinks.intake.damage.ExportFile;
import dev.invoicelinks.intake.damage.SoundFile;
import dev.invoicelinks.intake.damage.Strokes;
import dev.invoicelinks.intake.damage.Variant;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.invoice.Customer;
import dev.invoicelinks.invoice.Invoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Reads damaged files and holds each against the clean one: whatever is read is what that says, and whatever is not read is named. */
final class DamagedFiles {

    /** So many of the files that can be read in one way only must be read, in a hundred. */
    private static final int READ_AT_LEAST_PERCENT = 95;

    private static final long SEED = 20261125;

    private final Path folder;
    private final Layouts layouts =
            new Layouts(false, SheetChoice.NONE, DeclaredText.NONE, new Profiles(Path.of("config/columns")));

    private enum Found {
        READ,
        PARTLY,
        REFUSED
    }

    private final Map<SoundFile, Map<String, String>> said = new HashMap<>();
    private final Map<Found, Integer> clear = new TreeMap<>();
    private final Map<Found, Integer> unclear = new TreeMap<>();
    private final Map<SoundFile, Integer> rejectedAnyway = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int written;

    /** @param folder where files may be written */
    DamagedFiles(Path folder) {
        this.folder = folder;
    }

    /** Every damaged file, in the same random order each time. */
    static List<Variant> all() {
        List<Variant> variants = new ArrayList<>();
        CleanFile.all().forEach(clean -> variants.addAll(Damages.of(clean)));
        return shuffled(variants);
    }

    /** Every damaged export of an accounting system, in the same random order each time. */
    static List<Variant> exports() throws IOException {
        List<Variant> variants = new ArrayList<>();
        ExportFile.all().forEach(clean -> variants.addAll(Strokes.of(clean)));
        return shuffled(variants);
    }

    private static List<Variant> shuffled(List<Variant> variants) {
        Collections.shuffle(variants, new Random(SEED));
        return variants;
    }

    /** Asserts that none is read wrongly, and that nearly all are read that can be read in one way only. */
    void judge(List<Variant> variants) throws IOException {
        for (Variant variant : variants) {
            Found found = judged(variant);
            (variant.isUnambiguous() ? clear : unclear).merge(found, 1, Integer::sum);
            if (variant.isUnambiguous() && found != Found.READ) {
                unread.add(found + " " + variant);
            }
        }
        int all = clear.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%,d damaged files; to be read in one way: %s, in doubt: %s%n", variants.size(), clear, unclear);
        assertThat(wrong).as("silently wrong, seed " + SEED).isEmpty();
        assertThat(100 * clear.getOrDefault(Found.READ, 0))
                .as("read of %s; not read: %s", all, unread)
                .isGreaterThanOrEqualTo(READ_AT_LEAST_PERCENT * all);
    }

    private Found judged(Variant variant) throws IOException {
        Map<String, String> expected = said(variant.clean());
        Map<String, String> read = new TreeMap<>();
        FilePreview preview;
        try {
            preview = read(variant.bytes(), read);
        } catch (FileRefused refused) {
            require(!refused.what().isBlank() && !refused.remedy().isBlank(), variant, "refused without words");
            return Found.REFUSED;
        }
        read.forEach((number, words) -> require(words.equals(expected.get(number)), variant, "reads " + words));
        List<RowProblem> rejected = preview.rejected();
        int missing = expected.size() - read.size();
        require(
                missing == 0 || rejected.size() > rejectedAnyway.getOrDefault(variant.clean(), 0),
                variant,
                missing + " invoices missing and no row rejected");
        require(
                rejected.stream()
                        .allMatch(
                                problem -> problem.row() > 0 && !problem.rule().isBlank()),
                variant,
                "rejected without words");
        return missing == 0 && rejected.size() == rejectedAnyway.getOrDefault(variant.clean(), 0)
                ? Found.READ
                : Found.PARTLY;
    }

    private void require(boolean holds, Variant variant, String otherwise) {
        if (!holds) {
            wrong.add(variant + " -> " + otherwise);
        }
    }

    /** What the clean file says: each invoice's number and all its content. */
    Map<String, String> said(SoundFile clean) throws IOException {
        if (!said.containsKey(clean)) {
            Map<String, String> read = new TreeMap<>();
            FilePreview preview = read(clean.bytes(), read);
            rejectedAnyway.put(clean, preview.rejected().size());
            said.put(clean, read);
        }
        return said.get(clean);
    }

    private FilePreview read(byte[] bytes, Map<String, String> into) throws IOException {
        Path file = Files.write(folder.resolve("damaged-" + ++written + ".csv"), bytes);
        Preview preview = new Preview(layouts, RowRulesTest.rules(), KnownInvoices.NONE);
        try {
            return preview.of(file, invoice -> into.put(invoice.number().value(), words(invoice)));
        } finally {
            Files.delete(file);
        }
    }

    /** Everything but the order of the file's own columns. */
    private static String words(Invoice invoice) {
        Customer customer = invoice.customer();
        return String.join(
                " / ",
                invoice.number().value(),
                String.valueOf(customer.id()),
                customer.name(),
                customer.emails().toString(),
                String.valueOf(customer.phone()),
                invoice.amountDue().toString(),
                String.valueOf(invoice.issueDate()),
                String.valueOf(invoice.dueDate()),
                invoice.description(),
                invoice.language(),
                new TreeMap<>(invoice.metadata()).toString());
    }
}
